import MusubiRegister

/// Turns what authors write, cells of the register and pages, into HTML: bound, parse, walk and change, write.
///
/// Raw HTML never passes (libcmark's safe mode, and the writer leaves it out), nor any address that is not on the list
/// of `MarkdownAddress`. Pure, and safe on any number of threads.
package enum MarkdownRenderer {
  /// The HTML of `text` and what is wrong with it. A text beyond the bounds is an error and renders as nothing.
  ///
  /// `locate` gives the place in the file of a line and a column (in characters) of the text, both from 1.
  package static func render(
    _ text: Text, _ options: MarkdownOptions, locate: (_ line: Int, _ column: Int) -> Location
  ) -> Checked<MarkdownPage> {
    text.withUTF8 { bytes in
      if let fault = MarkdownBounds.fault(in: bytes, maximumBytes: options.maximumBytes) {
        return Checked(.empty, [diagnostic(of: fault, in: bytes, options, locate)])
      }
      guard bytes.contains(UInt8(ascii: "*")) else { return render(bytes, hasStars: false, options, locate) }
      if let jointed = EmphasisJoint.inserted(into: bytes) {
        return jointed.withUnsafeBufferPointer { render($0, hasStars: true, options, locate) }
      }
      return render(bytes, hasStars: true, options, locate)
    }
  }

  /// CommonMark as its specification has it, raw HTML left out: no change, no check of addresses and no bounds of ours.
  /// For the conformance test only; nothing published may come from here.
  package static func commonMark(_ text: Text) -> HTML {
    text.withUTF8 { bytes in
      guard let document = CMark(parsing: bytes) else { return HTML([]) }
      var writer = MarkdownWriter(MarkdownOptions(), changes: false, hasStars: false)
      document.walk { writer.visit($0, entering: $1) }
      return HTML(writer.output)
    }
  }

  private static func render(
    _ bytes: UnsafeBufferPointer<UInt8>, hasStars: Bool, _ options: MarkdownOptions,
    _ locate: (_ line: Int, _ column: Int) -> Location
  ) -> Checked<MarkdownPage> {
    guard let document = CMark(parsing: bytes) else { return Checked(.empty) }
    var writer = MarkdownWriter(options, changes: true, hasStars: hasStars)
    writer.output.reserveCapacity(bytes.count + bytes.count / 4 + 64)
    document.walk { writer.visit($0, entering: $1) }
    return Checked(
      MarkdownPage(html: HTML(writer.output), headings: writer.headings),
      writer.findings.diagnostics(in: bytes, locate: locate))
  }

  private static func diagnostic(
    of fault: MarkdownBounds.Fault, in bytes: UnsafeBufferPointer<UInt8>, _ options: MarkdownOptions,
    _ locate: (_ line: Int, _ column: Int) -> Location
  ) -> Diagnostic {
    func location(_ offset: Int) -> Location {
      var cursor = MarkdownCursor(bytes)
      cursor.advance(to: offset)
      return locate(cursor.line, cursor.column)
    }
    switch fault {
    case .long:
      return Diagnostic(
        .markdownTooLong, at: locate(1, 1), expected: String(options.maximumBytes), count: bytes.count)
    case .deep(let offset):
      return Diagnostic(.markdownTooDeep, at: location(offset), count: MarkdownBounds.maximumDepth)
    case .brackets(let offset):
      return Diagnostic(.markdownTooManyBrackets, at: location(offset), count: MarkdownBounds.maximumBrackets)
    }
  }
}
