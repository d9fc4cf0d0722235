/// Faults of the texts of agreements that are published as files.
extension DiagnosticCode {
  package static let attachments: [DiagnosticCode] = [
    attachmentName, attachmentMissing, attachmentUnlisted, attachmentForm, attachmentLocked, attachmentTooLarge,
    attachmentRepeated, attachmentUnknownAgreement, attachmentInternal, attachmentAuthor,
    attachmentActive, attachmentNotFile, attachmentAsset,
  ]

  package static let attachmentName = DiagnosticCode(
    "document-file-name", .error,
    headline: Wording("「{value}」はファイルの名前に使えません", "“{value}” cannot be the name of a file"),
    rule: Wording(
      "名前は番地になるので、半角の英数字、- と _ で書き、.pdf で終わらせます。",
      "The name becomes an address: ASCII letters, digits, - and _, ending in .pdf."),
    fix: Wording("K0001-1.pdf のような名前に変えてください。", "Rename it, for example to K0001-1.pdf."))

  package static let attachmentMissing = DiagnosticCode(
    "document-missing", .error,
    headline: Wording(
      "公開する文書「{value}」が content/documents にありません", "The public document {value} is not in content/documents"),
    rule: Wording("documents.csv の「公開」の行には、そのファイルがあります。", "A public row of documents.csv has its file."),
    fix: Wording(
      "ファイルを置くか、名前を直すか、行を「内部」にしてください。", "Put the file there, correct the name, or make the row 内部."))

  package static let attachmentUnlisted = DiagnosticCode(
    "document-unlisted", .warning,
    headline: Wording("「{value}」は documents.csv にないため、公開しません", "{value} is not in documents.csv and is not published"),
    rule: Wording(
      "content/documents のファイルは、表に書いたものだけを扱います。", "Of content/documents only what the table names is used."),
    fix: Wording(
      "公開するなら「公開」、しないなら「内部」と documents.csv に書いてください。",
      "Write it into documents.csv, as 公開 or as 内部."))

  package static let attachmentForm = DiagnosticCode(
    "document-form", .error,
    headline: Wording("「{value}」はPDFではないか、途中で切れています", "{value} is no PDF, or is cut off"),
    rule: Wording("公開する文書はPDFで、名前のとおりの中身です。", "Published documents are PDF, as their name says."),
    fix: Wording("もとの文書をPDFで保存し直してください。", "Save the original as PDF again."))

  package static let attachmentLocked = DiagnosticCode(
    "document-locked", .error,
    headline: Wording("「{value}」は暗号化されています", "{value} is encrypted"),
    rule: Wording(
      "公開する文書は、だれでも開いて読み上げや検索ができるものにします。", "Everyone must be able to open, search and hear a published document."),
    fix: Wording("パスワードや制限を付けずに保存し直してください。", "Save it without a password or restrictions."))

  package static let attachmentTooLarge = DiagnosticCode(
    "document-too-heavy", .error,
    headline: Wording("「{value}」が大きすぎます（{other}）", "{value} is too large ({other})"),
    rule: Wording("公開する文書は{expected}までです。", "A published document has at most {expected}."),
    fix: Wording("画像の解像度を下げて保存し直すか、分けてください。", "Lower the resolution of its pictures, or divide it."))

  package static let attachmentRepeated = DiagnosticCode(
    "document-duplicate", .error,
    headline: Wording("「{value}」が{other}にもあります", "{value} also stands in {other}"),
    rule: Wording(
      "ひとつのファイルは1行です。大文字と小文字だけが違う名前も、同じとみなします。",
      "A file has one row; names that differ in capitals alone count as one."),
    fix: Wording("行かファイルの名前を直してください。", "Correct the row, or rename the file."))

  package static let attachmentUnknownAgreement = DiagnosticCode(
    "document-unknown-agreement", .error,
    headline: Wording("文書の協定「{value}」がありません", "The document belongs to the unknown agreement “{value}”"),
    rule: Wording("管理番号は一覧表にあるものを書きます。", "Documents name an identifier of the register."),
    fix: Wording("管理番号を確かめてください。", "Check the identifier."))

  package static let attachmentInternal = DiagnosticCode(
    "document-internal-linked", .error,
    headline: Wording(
      "公開しない文書「{value}」に、公開するものからリンクしています", "Something public links to {value}, which is not published"),
    rule: Wording(
      "「内部」の文書は公開しないので、ページや報道発表からは指せません。", "Internal documents are not published, so nothing may link to them."),
    fix: Wording(
      "リンクを消すか、公開してよい文書なら documents.csv で「公開」にしてください。",
      "Remove the link, or make the document 公開 in documents.csv if it may be published."))

  package static let attachmentAuthor = DiagnosticCode(
    "document-author", .warning,
    headline: Wording("「{value}」に作成者の名前（{other}）が入っています", "{value} names its author ({other})"),
    rule: Wording(
      "PDFの文書情報も公開されます。職員の名前や個人の名前は要りません。",
      "The properties of a PDF are published, too; names of people are not needed there."),
    fix: Wording("文書のプロパティから作成者を消して、保存し直してください。", "Remove the author from the properties and save it again."))

  package static let attachmentActive = DiagnosticCode(
    "document-active", .warning,
    headline: Wording("「{value}」に動く仕掛けか添付ファイル（{other}）が入っています", "{value} holds actions or files ({other})"),
    rule: Wording(
      "公開する文書は、開いて読むだけのものにします。プログラムや添付ファイルは、読む人の端末で危険とみなされます。",
      "A published document is only read; programs and attached files are a danger on the reader's machine."),
    fix: Wording("もとの文書から、PDFで保存し直してください。", "Save the original as PDF again."))

  package static let attachmentNotFile = DiagnosticCode(
    "document-not-file", .error,
    headline: Wording("「{value}」は通常のファイルではありません", "{value} is not an ordinary file"),
    rule: Wording(
      "content/documents に置けるのはファイルだけです。リンクとフォルダの中は読みません。",
      "Only files lie in content/documents; links are not followed and folders not entered."),
    fix: Wording("ファイルそのものを content/documents に置いてください。", "Put the file itself into content/documents."))

  package static let attachmentAsset = DiagnosticCode(
    "document-as-asset", .error,
    headline: Wording("公開しない文書「{other}」と同じ名前のファイルが公開されます", "A file with the name of the internal {other} is published"),
    rule: Wording(
      "content/assets と templates/assets のファイルは、すべて公開します。",
      "Every file in content/assets and templates/assets is published."),
    fix: Wording(
      "そのファイルを消すか名前を変えるか、公開してよい文書なら content/documents に置いて「公開」にしてください。",
      "Remove or rename that file, or, if it may be published, put it into content/documents and make it 公開."))
}
