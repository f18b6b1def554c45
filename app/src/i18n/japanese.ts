import type { MessageKey } from "./english.ts";

export const japanese: Readonly<Record<MessageKey, string>> = {
  "list.separator": "、",

  "document.untitled": "無題",
  "document.title": "グラフの題名",
  "document.unsaved": "まだ保存していません",

  "action.new": "新しいグラフ",
  "action.open": "開く…",
  "action.save": "保存",
  "action.undo": "元に戻す",
  "action.redo": "やり直す",
  "action.add": "ノードを追加",
  "action.share": "リンクをコピー",
  "action.type": "式を入力",
  "action.duplicate": "複製",
  "action.duplicateWired": "入力の線ごと複製",
  "action.delete": "削除",
  "action.edit": "値を編集",
  "action.rename": "名前を変更",
  "action.connect": "接続する…",
  "action.selectAll": "すべて選択",
  "action.deselect": "選択を解除",
  "action.nudgeLeft": "左へ動かす",
  "action.nudgeRight": "右へ動かす",
  "action.nudgeUp": "上へ動かす",
  "action.nudgeDown": "下へ動かす",
  "action.play": "再生・一時停止",
  "action.restart": "最初へ",
  "action.finish": "最後へ",
  "action.stepBack": "一つ戻る",
  "action.stepForward": "一つ進む",
  "action.zoomIn": "拡大",
  "action.zoomOut": "縮小",
  "action.fit": "全体を表示",
  "action.help": "キーと操作",
  "action.theme": "テーマを変更",
  "action.language": "Show in English",
  "action.group.examples": "例題",

  "palette.title": "ノード",
  "palette.hint": "キャンバスへドラッグ、または Enter",
  "palette.more": "その他のノード",

  "canvas.label": "グラフ",
  "canvas.empty": "左からノードをドラッグして始めましょう",
  "canvas.minimap": "グラフの全体図",
  "canvas.input": "{name} の入力 {port}",
  "canvas.output": "{name} の出力",
  "canvas.reading": "値 {value}、勾配 {gradient}",
  "canvas.notComputed": "未計算",
  "canvas.valueField": "{name} の値",
  "canvas.nameField": "{name} の名前",

  "value.empty": "1.1 のような数、または [[1, -0.5], [-2, 3]] のような行列を入力してください。",
  "value.unreadable":
    "数でも行列でもありません。たとえば 1.1 や [[1, -0.5], [-2, 3]] と書いてください。",
  "value.ragged": "行の長さが揃っていません。どの行も最初の行と同じ個数の数にしてください。",
  "value.infinite": "この数は大きすぎます。最大は約 1.8e308 です。",

  "value.dropped": "「{draft}」は値ではありません。{name} は {value} のままです。",

  "refusal.port-taken":
    "{target} の {port} には {taken} からの線がすでにあります。先にその線を消してください。",
  "refusal.cycle": "循環ができてしまいます：{cycle}。値を計算できなくなります。",
  "refusal.self": "{target} を自分自身につなぐことはできません。",
  "refusal.shape-mismatch": "形が合いません：{shapes}。{rule}。",
  "refusal.unknown": "ここには接続できるものがありません。",

  "problem.cycle": "{node} は循環の上にあります：{cycle}。どれか一本の線を消してください。",
  "problem.missing-input": "{node} の {port} にまだ線がありません。何かをつないでください。",
  "problem.shape-mismatch": "{node} で形が合いません：{shapes}。{rule}。",
  "problem.bad-attribute":
    "{node} の属性 {attribute} はこの値にできません。形と照らし合わせて直してください。",
  "problem.non-finite": "{node} で初めて {found} になりました。入ってくる数を確かめてください。",
  "problem.non-finite-gradient":
    "{node} から {port} を通って戻る勾配が {found} です。ここでは微分が有限の値を持ちません。",

  "rule.broadcast": "後ろから軸を揃えたとき、長さが等しいか、どちらかが 1 でなければなりません",
  "rule.matmul": "左の最後の軸と、右の最後から二番目の軸の長さが等しくなければなりません",
  "rule.seed": "シードは一つの数か、値と同じ形でなければなりません",

  "quickAdd.title": "ノードを追加",
  "quickAdd.search": "ノードを検索",
  "quickAdd.none": "その名前のノードはありません。",

  "expression.title": "式を入力",
  "expression.hint":
    "演算子 + − * / @ **、関数 relu(x) や softmax(x, axis=-1)、行列 [[1, 2], [3, 4]]。Shift+Enter で次の行。",
  "expression.build": "組み立てる",

  "link.copied": "グラフ全体を含むリンクをコピーしました（{count} 文字）。",
  "link.shown": "このブラウザーではコピーできません。リンク：{address}",
  "link.failed": "リンクを作れませんでした：{reason}",
  "link.broken": "リンクを開けません",
  "paste.failed": "クリップボードの内容はグラフではありません",

  "computing.now": "計算中…",
  "computing.stop": "中止",
  "computing.stopped": "中止しました。数値は未計算です。",
  "computing.again": "計算する",

  "player.label": "プレーヤー",
  "player.play": "再生",
  "player.pause": "一時停止",
  "player.position": "位置",
  "player.rest": "スペースキーで再生",
  "player.forward": "順伝播",
  "player.seed": "逆伝播の始まり",
  "player.backward": "逆伝播",
  "player.step": "{step} / {steps}",
  "player.empty": "再生するものがまだありません",

  "inspector.label": "選択中",
  "inspector.value": "値",
  "inspector.gradient": "勾配",
  "inspector.shape": "形",
  "inspector.wire": "線",
  "inspector.several": "{count} 個を選択中",

  "connect.title": "{name} の接続先",
  "connect.search": "検索",
  "connect.none": "{name} をつなげる空いた入力がありません。",

  "autosave.restored": "閉じたウィンドウの作業を元に戻しました。元に戻すと例題に戻ります。",
  "autosave.failed": "このブラウザーには作業を残せません。閉じる前にファイルに保存してください。",

  "file.saved": "{file} に保存しました",
  "file.failed": "{file} を開けません",
  "file.kept": "開いていたグラフはそのままです。",
  "file.more": "…ほか {count} 件",
  "file.openFailed": "開けませんでした：{reason}",
  "file.saveFailed": "保存できませんでした：{reason}",

  "help.pointer": "マウスや指で",
  "help.keys": "キー",
  "help.drag": "一覧からノードをキャンバスへドラッグ",
  "help.wire": "右の点から左の点へドラッグ、または順にクリックで接続",
  "help.edit": "数をダブルクリックで変更。選択中ならそのまま入力",
  "help.multi": "Shift：クリックまたは枠で複数を選択",
  "help.add": "何もない所をダブルクリック、または線をそこで離すとノードを追加",
  "help.move": "キャンバスをドラッグで移動、ホイールで拡大・縮小",

  "notice.close": "閉じる",
};
