import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let unreachableCallback = Rule(
    id: "unreachable-callback", severity: .error,
    summary: "CallbackUrl has a host that cannot be reached from the Internet",
    explanation: """
      Initialize checks CallbackUrl when it is called: one that cannot be reached from the Internet is answered with \
      HTTP 400. Addresses of private and other special ranges, names that the public DNS does not have, the internal \
      endpoint of the service and port 0 never can. Use a public host; to try things out, a tunnel gives one. Nothing \
      is looked up, so a host that passes may still not answer.
      """,
    citation: ParameterName.callbackUrl.parameter.citation,
    yieldsTo: ["callback-not-https"],
    good: [
      .fragment("ProductCode: ID_OCR\nCallbackUrl: https://example.com/idv"),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: \"https://10.0.0.${N}/idv\""),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: https://[2606:4700::1111]:8443/idv"),
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\nCallbackUrl: https://«localhost»:8443/idv"),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: https://«192.168.0.10»/idv"),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: https://«0x7f.1»/idv"),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: https://«[::ffff:10.0.0.1]»/idv"),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: \"https://«${SHOP}.internal»/idv\""),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: https://«cloudauth-intl-vpc.cn-hongkong.aliyuncs.com»"),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: https://acme-pay.com:«0»/idv"),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: \"https://«localhost»:${PORT}/idv\""),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: https://«256.1.1.1»/idv"),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: https://«acme-pay..com»/idv"),
    ],
    checks: .parameter([.callbackUrl]) { binding, _, collector in
      guard let url = binding.url, url.fault == nil, let text = binding.text?.text else { return }
      if let unreachable = url.unreachableHost, let host = url.host {
        let reading = unreachable.reading.map { "stands for \($0, at: text.range(of: host)), " as Message } ?? "is "
        collector.report(
          "the Internet does not reach CallbackUrl: `\(text, host)` \(reading)\(unreachable.words)", in: binding,
          at: host, help: "write a public host; while you try things out, a tunnel gives one")
      } else if url.portNumber == 0, let port = url.port {
        collector.report(
          "the Internet does not reach CallbackUrl: no server can listen on port 0", in: binding, at: port,
          help: "write the port your server listens on, or leave it out together with the `:`")
      }
    })
}
