import CCMark

/// A parsed Markdown document: the whole boundary to libcmark, whose types stay in this file.
///
/// A document belongs to the one place that parsed it, shares nothing and frees everything when it goes.
struct CMark: ~Copyable {
  private let root: OpaquePointer

  /// Parses `bytes`, which must be bounded (`MarkdownBounds`): libcmark takes minutes over some hostile texts.
  /// Nil when libcmark gives no document.
  init?(parsing bytes: UnsafeBufferPointer<UInt8>) {
    let root = bytes.withMemoryRebound(to: CChar.self) { text in
      // libcmark refuses a null pointer even for no bytes at all.
      text.baseAddress.map { cmark_parse_document($0, text.count, CMark.options) }
        ?? cmark_parse_document("", 0, CMark.options)
    }
    guard let root else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  /// Safe mode is libcmark's default; what is not UTF-8 becomes U+FFFD.
  private static let options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8

  /// Visits every node in document order: containers on the way in and on the way out, leaves once.
  ///
  /// A node is valid only during the call.
  func walk(_ visit: (_ node: Node, _ entering: Bool) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let pointer = cmark_iter_get_node(iterator) else { continue }
      visit(Node(pointer: pointer), event == CMARK_EVENT_ENTER)
    }
  }

  enum Kind {
    case document, quote, list, item, code, html, paragraph, heading, rule
    case text, softBreak, lineBreak, codeSpan, htmlSpan, emphasis, strong, link, image, other
  }

  /// One node of a document that is being walked.
  struct Node {
    fileprivate let pointer: OpaquePointer

    var kind: Kind {
      switch cmark_node_get_type(pointer) {
      case CMARK_NODE_TEXT: .text
      case CMARK_NODE_PARAGRAPH: .paragraph
      case CMARK_NODE_SOFTBREAK: .softBreak
      case CMARK_NODE_STRONG: .strong
      case CMARK_NODE_EMPH: .emphasis
      case CMARK_NODE_LINK: .link
      case CMARK_NODE_ITEM: .item
      case CMARK_NODE_LIST: .list
      case CMARK_NODE_HEADING: .heading
      case CMARK_NODE_CODE: .codeSpan
      case CMARK_NODE_CODE_BLOCK: .code
      case CMARK_NODE_BLOCK_QUOTE: .quote
      case CMARK_NODE_LINEBREAK: .lineBreak
      case CMARK_NODE_IMAGE: .image
      case CMARK_NODE_HTML_INLINE: .htmlSpan
      case CMARK_NODE_HTML_BLOCK: .html
      case CMARK_NODE_THEMATIC_BREAK: .rule
      case CMARK_NODE_DOCUMENT: .document
      default: .other
      }
    }

    /// The text of a leaf: text, code or raw HTML; empty for other nodes.
    var literal: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(pointer)) }
    /// The address of a link or an image, its entities and escapes already undone.
    var address: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_url(pointer)) }
    /// The title of a link or an image.
    var title: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_title(pointer)) }
    /// What follows the opening fence of a block of code.
    var fenceInfo: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_fence_info(pointer)) }

    /// 1 to 6; 0 when the node is no heading.
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    /// Whether the items of this list are written without paragraphs.
    var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }

    /// From 1, as libcmark counts: lines end in LF, CR or CRLF, columns count bytes.
    var line: Int { Int(cmark_node_get_start_line(pointer)) }
    var column: Int { Int(cmark_node_get_start_column(pointer)) }

    var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
    var next: Node? { cmark_node_next(pointer).map(Node.init) }
    var previous: Node? { cmark_node_previous(pointer).map(Node.init) }
    var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }
    var lastChild: Node? { cmark_node_last_child(pointer).map(Node.init) }

    /// Cuts the literal of a text node down to its first `count` bytes.
    func truncateLiteral(to count: Int) {
      var kept = literal.prefix(max(count, 0)).map { CChar(bitPattern: $0) }
      kept.append(0)
      cmark_node_set_literal(pointer, kept)
    }

    /// Every text, code and break below this node, in order and without recursion.
    func forEachLeaf(_ body: (Node) -> Void) {
      guard let iterator = cmark_iter_new(pointer) else { return }
      defer { cmark_iter_free(iterator) }
      while true {
        let event = cmark_iter_next(iterator)
        if event == CMARK_EVENT_DONE { return }
        guard event == CMARK_EVENT_ENTER, let leaf = cmark_iter_get_node(iterator) else { continue }
        if cmark_node_first_child(leaf) == nil { body(Node(pointer: leaf)) }
      }
    }

    private func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
      guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
      var count = 0
      while text[count] != 0 { count += 1 }
      return UnsafeBufferPointer(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
    }
  }
}
