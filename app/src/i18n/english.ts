/**
 * Every text of the editor in English. Its keys are the keys of all languages: a key that another
 * table lacks does not compile.
 */
export const english = {
  "list.separator": ", ",

  "document.untitled": "Untitled",
  "document.title": "Title of the graph",
  "document.unsaved": "Not saved yet",

  "action.new": "New graph",
  "action.open": "Open…",
  "action.save": "Save",
  "action.undo": "Undo",
  "action.redo": "Redo",
  "action.add": "Add a node",
  "action.share": "Copy a link",
  "action.type": "Type an expression",
  "action.duplicate": "Duplicate",
  "action.duplicateWired": "Duplicate with incoming wires",
  "action.delete": "Delete",
  "action.edit": "Edit value",
  "action.rename": "Rename",
  "action.connect": "Connect to…",
  "action.selectAll": "Select all",
  "action.deselect": "Deselect",
  "action.nudgeLeft": "Move left",
  "action.nudgeRight": "Move right",
  "action.nudgeUp": "Move up",
  "action.nudgeDown": "Move down",
  "action.play": "Play or pause",
  "action.restart": "To the start",
  "action.finish": "To the end",
  "action.stepBack": "Step back",
  "action.stepForward": "Step forward",
  "action.zoomIn": "Zoom in",
  "action.zoomOut": "Zoom out",
  "action.fit": "Fit the graph",
  "action.help": "Keys and gestures",
  "action.theme": "Change theme",
  "action.language": "日本語で表示",
  "action.group.examples": "Examples",

  "palette.title": "Nodes",
  "palette.hint": "Drag onto the canvas, or press Enter",
  "palette.more": "More nodes",

  "canvas.label": "Graph",
  "canvas.empty": "Drag a node from the left to begin",
  "canvas.minimap": "Overview of the graph",
  "canvas.input": "Input {port} of {name}",
  "canvas.output": "Output of {name}",
  "canvas.reading": "value {value}, gradient {gradient}",
  "canvas.notComputed": "not computed",
  "canvas.valueField": "Value of {name}",
  "canvas.nameField": "Name of {name}",

  "value.empty": "Type a number, such as 1.1, or a matrix, such as [[1, -0.5], [-2, 3]].",
  "value.unreadable":
    "This is no number and no matrix. Write for example 1.1 or [[1, -0.5], [-2, 3]].",
  "value.ragged": "The rows have different lengths. Give every row as many numbers as the first.",
  "value.infinite": "This number is too large. The largest is about 1.8e308.",

  "value.dropped": "“{draft}” is no value: {name} is still {value}.",

  "refusal.port-taken":
    "{port} of {target} already has a wire from {taken}. Delete that wire first.",
  "refusal.cycle": "This would make a cycle: {cycle}. Values could never be computed.",
  "refusal.self": "{target} cannot feed itself.",
  "refusal.shape-mismatch": "The shapes do not fit: {shapes}. The rule: {rule}.",
  "refusal.unknown": "There is nothing to connect here.",

  "problem.cycle": "{node} is on a cycle: {cycle}. Remove one of its wires.",
  "problem.missing-input": "{port} of {node} has no wire yet. Connect something to it.",
  "problem.shape-mismatch": "The shapes do not fit at {node}: {shapes}. The rule: {rule}.",
  "problem.bad-attribute": "{attribute} of {node} is not possible: {reason}.",
  "problem.non-finite": "{node} is the first to become {found}. Check the numbers that enter it.",
  "problem.non-finite-gradient":
    "The gradient that comes back from {node} over {port} is {found}: its derivative has no finite value here.",

  "rule.broadcast": "aligned at their last axis, lengths are equal or one of them is 1",
  "rule.matmul": "the last axis of the left one is as long as the last but one of the right one",
  "rule.seed": "a seed is a number or has exactly the shape of the value",

  "quickAdd.title": "Add a node",
  "quickAdd.search": "Search nodes",
  "quickAdd.none": "No node is called that.",

  "expression.title": "Type an expression",
  "expression.hint":
    "Operators + − * / @ **, functions such as relu(x) or softmax(x, axis=-1), matrices [[1, 2], [3, 4]]. Shift+Enter begins another line.",
  "expression.build": "Build",

  "link.copied": "A link with the whole graph is on the clipboard ({count} characters).",
  "link.shown": "This browser does not let us copy. The link: {address}",
  "link.failed": "No link could be made: {reason}",
  "link.broken": "The link cannot be opened",
  "paste.failed": "What is on the clipboard is no graph",

  "computing.now": "Computing…",
  "computing.stop": "Stop",
  "computing.stopped": "Stopped: the numbers are not computed.",
  "computing.again": "Compute",

  "player.label": "Player",
  "player.play": "Play",
  "player.pause": "Pause",
  "player.position": "Position",
  "player.rest": "Space plays the pass",
  "player.forward": "Forward",
  "player.seed": "Start of the backward pass",
  "player.backward": "Backward",
  "player.step": "{step} of {steps}",
  "player.empty": "Nothing to play yet",

  "inspector.label": "Selected",
  "inspector.value": "Value",
  "inspector.gradient": "Gradient",
  "inspector.shape": "Shape",
  "inspector.wire": "Wire",
  "inspector.several": "{count} selected",

  "connect.title": "Connect {name} to…",
  "connect.search": "Search",
  "connect.none": "There is no free input that {name} can feed.",

  "autosave.restored": "Work from a window that was closed is back. Undo shows the example.",
  "autosave.failed":
    "This browser keeps nothing for you here: save to a file before you close the window.",

  "file.saved": "Saved {file}",
  "file.failed": "{file} cannot be opened",
  "file.kept": "The open graph is untouched.",
  "file.more": "… and {count} more",
  "file.openFailed": "Could not open: {reason}",
  "file.saveFailed": "Could not save: {reason}",

  "help.pointer": "With mouse or finger",
  "help.keys": "Keys",
  "help.drag": "Drag a node from the list onto the canvas",
  "help.wire": "Drag from a right dot to a left dot, or click one and then the other",
  "help.edit": "Double-click a number to change it; on a selected one just type",
  "help.multi": "Shift: select several, by click or by a frame",
  "help.add": "Double-click the empty canvas, or let a wire go there, to add a node",
  "help.move": "Drag the canvas to move it, turn the wheel to zoom",

  "notice.close": "Close",
} as const;

export type MessageKey = keyof typeof english;
