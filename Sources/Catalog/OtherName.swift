/// A name that is no parameter of `Initialize` for ID_OCR, but known.
package struct OtherName: Sendable, Equatable {
  /// What is known of a name.
  package enum Standing: Sendable, Equatable {
    /// Initialize has it, without a word on it for ID_OCR.
    case undocumented
    /// It was taken away on ``OtherName/removalDate``.
    case removed
    /// It belongs elsewhere; `meant` is the parameter that was probably meant.
    case foreign(owner: String, meant: ParameterName?)
    /// It is part of every request; `value` is what it must be for Initialize, nil where any will do.
    case common(value: String?)
    /// It is a credential and must not stand beside a profile.
    case credential
  }

  /// The name.
  package let name: String
  /// What is known of it.
  package let standing: Standing
  /// Where that is documented.
  package var citation: Citation {
    switch standing {
    case .undocumented: Self.undocumentedNames
    case .removed: Self.removedNames
    case .foreign: Self.foreignNames
    case .common, .credential: Self.requestNames
    }
  }

  /// All of them.
  package static let all: [OtherName] =
    list(
      .undocumented, "AppQualityCheck", "Authorize", "AutoDocPageConfig", "AutoRegistration", "ChameleonFrameEnable",
      "Crop", "DateOfBirth", "DateOfExpiry", "DocName", "DocNo", "DocPageConfig", "DocScanMode", "DocVideo",
      "DocumentNumber", "EditOcrResult", "Email", "ExperienceCode", "FaceAttributeCheck", "FaceGroupCodes",
      "FacePictureBase64", "FacePictureUrl", "FaceRegisterGroupCode", "FaceVerifyThreshold", "IdFaceQuality",
      "MRTDInput", "Mobile", "Model", "NeedMultiFaceCheck", "Ocr", "OcrValueStandard", "Pages", "ProcedurePriority",
      "ProductFlow", "ReturnFaces", "SaveFacePicture", "SecurityLevel", "TargetFacePicture", "TargetFacePictureUrl",
      "TemplateConfig", "TemplateRanCount", "TemplateType", "UpdateFaceIfUserExists", "UseNFC", "VerifyModel")
    + list(.removed, "FlowType", "OperationMode", "ProductConfig", "ServiceLevel")
    + list(.foreign(owner: "DocOcr and CardOcr", meant: .idSpoof), "Spoof")
    + list(.foreign(owner: "DocOcr and CardOcr", meant: nil), "CardSide", "IdOcrPictureBase64", "IdOcrPictureUrl")
    + list(.foreign(owner: "InitializeV2", meant: nil), "FacePictureFile", "TargetFacePictureFile")
    + list(.foreign(owner: domesticService, meant: .sceneCode), "SceneId")
    + list(.foreign(owner: domesticService, meant: .merchantBizId), "OuterOrderNo")
    + list(.foreign(owner: domesticService, meant: .merchantUserId), "UserId")
    + list(.foreign(owner: domesticService, meant: .docType), "CertType")
    + list(.foreign(owner: domesticService, meant: nil), "CertName", "CertNo", "CertifyId")
    + list(.foreign(owner: "results", meant: nil), "TransactionId", "TransactionUrl", "Protocol")
    + list(.common(value: Product.idOCR.operation), "Action")
    + list(.common(value: Product.idOCR.version), "Version")
    + list(.common(value: nil), "Format", "RegionId", "Endpoint")
    + list(.credential, "AccessKeyId", "AccessKeySecret", "SecurityToken")

  /// The day on which Initialize lost the removed names, YYYY-MM-DD.
  package static let removalDate = "2024-04-25"

  /// How the ids of access keys begin.
  package static let accessKeyIDBeginning = "LTAI"

  /// What is known of exactly this name; nil where nothing is.
  package static func named(_ name: ArraySlice<UInt8>) -> OtherName? {
    names.index(of: name).map { all[$0] }
  }

  /// What is known of this name in any case and with any separators; nil where nothing is.
  package static func named(ignoringStyle name: ArraySlice<UInt8>) -> OtherName? {
    (foldedNames.index(of: name) ?? vendorNames.index(of: name).map { vendorOwners[$0] }).map { all[$0] }
  }

  private static func list(_ standing: Standing, _ names: String...) -> [OtherName] {
    names.map { OtherName(name: $0, standing: standing) }
  }

  private static let domesticService = "the service for the Chinese mainland"
  private static let names = NameIndex(all.map(\.name))
  private static let foldedNames = NameIndex(all.map(\.name), ignoringStyle: true)
  /// The credentials with the vendor's name before theirs, as environments have them: `ALIBABA_CLOUD_ACCESS_KEY_ID`.
  private static let vendorNames = NameIndex(
    vendorOwners.enumerated().map { vendors[$0 % vendors.count] + all[$1].name }, ignoringStyle: true)
  private static let vendorOwners = all.indices.filter { all[$0].standing == .credential }.flatMap { index in
    vendors.map { _ in index }
  }
  private static let vendors = ["Aliyun", "Alibaba", "AlibabaCloud", "Alicloud"]

  /// Where the undocumented names come from.
  package static let undocumentedNames = Citation(
    .sdk, section: "InitializeRequest", "Initialize knows the name; the page for ID_OCR does not mention it.")
  /// Where the removal is on record.
  package static let removedNames = Citation(
    .sdk, section: "InitializeRequest", "The parameter was removed on \(removalDate).")
  /// Where the foreign names come from.
  package static let foreignNames = Citation(
    .sdk, "The name belongs to another operation or service, or to results; what was meant is inferred.",
    evidence: .inferred)
  /// Where the names of a request's other parts come from.
  package static let requestNames = Citation(.sdk, "Part of how a request is sent, no parameter of Initialize.")
}
