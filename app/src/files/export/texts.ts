import type { Texts } from "../../i18n/bilingual.ts";

export const formatTexts = {
  svg: { en: "SVG", ja: "SVG" },
  svgAbout: {
    en: "A picture that stays sharp at every size. The graph is inside: dropped on the editor, it opens again.",
    ja: "どの大きさでも鮮明な図。グラフが入っていて、エディターに落とすと開きます。",
  },
  animated: { en: "Animated SVG", ja: "動く SVG" },
  animatedAbout: {
    en: "Both passes, played in any browser, without a script. The graph is inside.",
    ja: "順伝播と逆伝播をブラウザーで再生する図（スクリプトなし）。グラフも入っています。",
  },
  png: { en: "PNG", ja: "PNG" },
  pngAbout: {
    en: "Pixels, for every program. The graph is inside: dropped on the editor, it opens again.",
    ja: "どのソフトでも使える画像。グラフが入っていて、エディターに落とすと開きます。",
  },
  pdf: { en: "PDF", ja: "PDF" },
  pdfAbout: {
    en: "Vectors and searchable text, for print and LaTeX. The graph is attached: dropped on the editor, it opens again.",
    ja: "印刷や LaTeX に使える、文字を検索できる図。グラフが添付されていて、エディターに落とすと開きます。",
  },
  pptx: { en: "PowerPoint", ja: "PowerPoint" },
  pptxAbout: {
    en: "A slide a step, in shapes that can be edited. What happens stands in the notes.",
    ja: "1 ステップ 1 枚のスライド。図形は編集でき、説明はノートに入ります。",
  },
  worksheet: { en: "Worksheet", ja: "ワークシート" },
  worksheetAbout: {
    en: "A PDF to be filled in by hand: the graph with empty boxes, a question a step, and the solutions on the last pages.",
    ja: "手で書き込む PDF。空欄のあるグラフと、ステップごとの問題、最後のページに解答が付きます。",
  },
  html: { en: "Web page", ja: "ウェブページ" },
  htmlAbout: {
    en: "One file that plays the graph in any browser, without a network, and within other pages.",
    ja: "ネットワークなしでどのブラウザーでも再生できる 1 つのファイル。ほかのページにも埋め込めます。",
  },
  tikz: { en: "TikZ", ja: "TikZ" },
  tikzAbout: { en: "A picture for LaTeX.", ja: "LaTeX 用の図。" },
  dot: { en: "DOT", ja: "DOT" },
  dotAbout: { en: "A graph for Graphviz.", ja: "Graphviz 用のグラフ。" },
  mermaid: { en: "Mermaid", ja: "Mermaid" },
  mermaidAbout: {
    en: "A flowchart for Markdown: GitHub and many others draw it.",
    ja: "Markdown 用のフローチャート。GitHub などが描画します。",
  },
  layers: { en: "NumPy, in layers", ja: "NumPy（レイヤ）" },
  layersAbout: {
    en: "Each node as a layer with forward and backward, as in the book.",
    ja: "本のように、forward と backward を持つレイヤで書きます。",
  },
  numpy: { en: "NumPy", ja: "NumPy" },
  programAbout: {
    en: "Forward and backward, line by line.",
    ja: "順伝播と逆伝播を 1 行ずつ書きます。",
  },
  pytorch: { en: "PyTorch", ja: "PyTorch" },
  jax: { en: "JAX", ja: "JAX" },
  libraryAbout: {
    en: "The library finds the same gradients by itself.",
    ja: "同じ勾配をライブラリが求めます。",
  },
  ipynb: { en: "Jupyter notebook", ja: "Jupyter Notebook" },
  ipynbAbout: {
    en: "NumPy in layers, cell by cell.",
    ja: "NumPy のレイヤを、セルに分けて書きます。",
  },
  onnx: { en: "ONNX", ja: "ONNX" },
  onnxAbout: {
    en: "A model for onnxruntime, Netron and others, in doubles. Inputs keep their values as defaults; what learns is a weight. It computes forward only.",
    ja: "onnxruntime や Netron などで使うモデル（倍精度）。入力の値は既定値に、学習する値は重みになります。計算は順伝播だけです。",
  },
  json: { en: "Chalkgrad JSON", ja: "Chalkgrad JSON" },
  jsonAbout: { en: "The graph's own file.", ja: "グラフそのもののファイル。" },
} as const satisfies Texts;

export const groupTexts = {
  picture: { en: "Picture", ja: "図" },
  film: { en: "Film", ja: "動画" },
  slides: { en: "For a class", ja: "授業" },
  page: { en: "Page", ja: "ページ" },
  text: { en: "Graph as text", ja: "テキスト" },
  program: { en: "Program", ja: "プログラム" },
  model: { en: "Model", ja: "モデル" },
  document: { en: "Document", ja: "文書" },
} as const satisfies Texts;

export const exportTexts = {
  title: { en: "Export", ja: "書き出す" },
  formats: { en: "Format", ja: "形式" },
  options: { en: "Options", ja: "オプション" },
  preview: { en: "Preview: {format}", ja: "プレビュー：{format}" },
  making: { en: "Making it…", ja: "作成中…" },
  pageProgress: { en: "Page {done} of {pages}", ja: "{pages} ページ中 {done} ページ" },
  cancelled: {
    en: "Cancelled: there is nothing to save yet.",
    ja: "中止しました。保存できるものはまだありません。",
  },
  again: { en: "Make it after all", ja: "もう一度作る" },
  showPreview: { en: "Show the preview", ja: "プレビューを表示" },
  large: {
    en: "A graph of {count} nodes: drawing it may take a moment. Saving works without.",
    ja: "ノードが {count} 個あり、描画に少し時間がかかります。表示しなくても保存できます。",
  },
  cut: {
    en: "… The preview ends here; the file has all {count} characters.",
    ja: "…プレビューはここまで。ファイルには全 {count} 文字が入ります。",
  },
  slides: {
    en: "{count} slides; the last one is shown.",
    ja: "スライド {count} 枚（表示は最後の 1 枚）",
  },
  pages: {
    en: "{count} pages; the first one is shown.",
    ja: "{count} ページ（表示は 1 ページ目）",
  },
  pixels: { en: "{width} × {height} pixels", ja: "{width} × {height} ピクセル" },
  save: { en: "Save…", ja: "保存…" },
  copy: { en: "Copy", ja: "コピー" },
  saved: { en: "Saved {file}.", ja: "{file} に保存しました。" },
  copied: { en: "Copied.", ja: "コピーしました。" },
  notCopied: {
    en: "This browser does not let us copy. Save it instead.",
    ja: "このブラウザーではコピーできません。保存してください。",
  },
  working: { en: "One moment…", ja: "お待ちください…" },
} as const satisfies Texts;

export const optionTexts = {
  controls: { en: "With the player", ja: "再生コントロールを付ける" },
  moment: { en: "Moment", ja: "時点" },
  rest: { en: "The end: all is known", ja: "最後（すべて計算済み）" },
  start: { en: "The start: only inputs", ja: "最初（入力だけ）" },
  now: { en: "As on the screen now", ja: "今の画面のまま" },
  step: { en: "After a step…", ja: "ステップの後…" },
  stepNumber: { en: "Step (1 to {count})", ja: "ステップ（1〜{count}）" },
  theme: { en: "Theme", ja: "テーマ" },
  paper: { en: "Paper", ja: "紙" },
  board: { en: "Board", ja: "黒板" },
  projectorLight: { en: "Projector, light", ja: "プロジェクター（明）" },
  projectorDark: { en: "Projector, dark", ja: "プロジェクター（暗）" },
  language: { en: "Language of the words", ja: "文の言語" },
  outlines: { en: "Letters as outlines", ja: "文字をアウトライン化" },
  transparent: { en: "Transparent background", ja: "背景を透明に" },
  scale: { en: "Size", ja: "大きさ" },
  times: { en: "{count}×", ja: "{count} 倍" },
  paperSize: { en: "Paper size", ja: "用紙" },
  ownSize: { en: "As large as the picture", ja: "図と同じ大きさ" },
  a4: { en: "A4", ja: "A4" },
  letter: { en: "Letter", ja: "レター" },
  asks: { en: "To be filled in", ja: "書き込むもの" },
  asksNumbers: { en: "Values and gradients", ja: "値と勾配" },
  asksValues: { en: "Values", ja: "値" },
  asksGradients: { en: "Gradients", ja: "勾配" },
  pages: { en: "Pages", ja: "ページ" },
  onePage: { en: "One, of a moment", ja: "1 ページ（1 つの時点）" },
  stepPages: { en: "One a step, with words", ja: "ステップごと（説明つき）" },
  size: { en: "Size", ja: "大きさ" },
  asDrawn: { en: "As on the canvas", ja: "キャンバスと同じ" },
  centimetres: { en: "In centimetres", ja: "センチメートルで指定" },
  pixels: { en: "In pixels", ja: "ピクセルで指定" },
  slide: { en: "A slide, 16 : 9", ja: "スライド（16：9）" },
  widthInCm: { en: "Width in cm", ja: "幅（cm）" },
  widthInPx: { en: "Width in pixels", ja: "幅（ピクセル）" },
  textScale: { en: "Text", ja: "文字" },
  text1: { en: "Normal, for print", ja: "標準（印刷用）" },
  text1_5: { en: "Large, for a projector", ja: "大（プロジェクター用）" },
  text2: { en: "Very large, for a hall", ja: "特大（大教室用）" },
  values: { en: "Values", ja: "値" },
  gradients: { en: "Gradients", ja: "勾配" },
  nodeNames: { en: "Names", ja: "名前" },
  shapes: { en: "Shapes of tensors", ja: "テンソルの形状" },
  by: { en: "One step is", ja: "1 ステップ" },
  node: { en: "a node", ja: "ノードごと" },
  layer: { en: "a layer", ja: "層ごと" },
  bare: { en: "The picture alone, for a document", ja: "図だけ（文書に入れる）" },
  engine: { en: "Compiled by", ja: "処理系" },
  auto: { en: "Chosen by the letters", ja: "文字に合わせる" },
  names: { en: "Variables are called after", ja: "変数名" },
  label: { en: "labels", ja: "ラベルから" },
  id: { en: "ids", ja: "id から" },
} as const satisfies Texts;

export const refusalTexts = {
  problems: {
    en: "Programs and models need a graph that can be computed whole. Mend this first:",
    ja: "プログラムやモデルにするには、全体を計算できるグラフが必要です。先に次を直してください：",
  },
  more: { en: "… and {count} more", ja: "…ほか {count} 件" },
  axes: {
    en: "The value of {node} has more than 32 axes, the most that NumPy takes. Reshape it.",
    ja: "{node} の値は NumPy の上限（32 軸）を超えています。Reshape で軸を減らしてください。",
  },
  notComputed: {
    en: "The graph cannot be computed: {reason}",
    ja: "グラフを計算できません：{reason}",
  },
  step: {
    en: "There is no step {step}: the passes have {count}.",
    ja: "ステップ {step} はありません（全 {count} ステップ）。",
  },
  slides: {
    en: "{count} slides are more than 300. Take one slide a layer.",
    ja: "スライドが {count} 枚になり、上限（300 枚）を超えます。層ごとにしてください。",
  },
  slidesOfLayers: {
    en: "{count} slides are more than 300, even with one a layer. An animated SVG shows all steps.",
    ja: "層ごとでもスライドが {count} 枚になり、上限（300 枚）を超えます。動く SVG なら全ステップを見せられます。",
  },
  pixels: {
    en: "{width} × {height} pixels are more than browsers draw. Take a smaller size, or SVG.",
    ja: "{width} × {height} ピクセルはブラウザーの上限を超えます。小さくするか、SVG にしてください。",
  },
  pages: {
    en: "{count} pages are more than 300. Take one page a layer.",
    ja: "{count} ページになり、上限（300 ページ）を超えます。層ごとにしてください。",
  },
  pagesOfLayers: {
    en: "{count} pages are more than 300, even with one a layer. An animated SVG shows all steps.",
    ja: "層ごとでも {count} ページになり、上限（300 ページ）を超えます。動く SVG なら全ステップを見せられます。",
  },
  nothingToAsk: {
    en: "There is nothing to work out by hand: no node computes, or all that do need matrices of more than 4 rows or columns.",
    ja: "手で計算できる問題がありません。計算するノードがないか、4 行 4 列を超える行列が必要です。",
  },
  tooManyQuestions: {
    en: "{count} questions are more than {most}. Copy a part of the graph into a new one.",
    ja: "問題が {count} 問になり、上限（{most} 問）を超えます。グラフの一部を新しいグラフにコピーしてください。",
  },
  tooManySheets: {
    en: "{count} pages are more than {most}. Copy a part of the graph into a new one.",
    ja: "{count} ページになり、上限（{most} ページ）を超えます。グラフの一部を新しいグラフにコピーしてください。",
  },
  noTypefaces: {
    en: "This page carries no typefaces. Save the graph and open it in the editor to make a PDF or outlines.",
    ja: "このページには書体が入っていません。グラフを保存し、エディターで開いて PDF やアウトラインを作ってください。",
  },
  failed: { en: "It could not be made: {reason}", ja: "作れませんでした：{reason}" },
} as const satisfies Texts;
