import SafeMarkup

/// The names of elements and attributes that the readers of CII and UBL know.
enum Name: String, MarkupName {
  case other = ""
  /// A piece of character data.
  case characters = "#text"
  case schemeID, currencyID, format

  // MARK: CII

  case crossIndustryInvoice = "rsm:CrossIndustryInvoice", context = "rsm:ExchangedDocumentContext"
  case exchangedDocument = "rsm:ExchangedDocument", transaction = "rsm:SupplyChainTradeTransaction"
  case guideline = "ram:GuidelineSpecifiedDocumentContextParameter"
  case lineItem = "ram:IncludedSupplyChainTradeLineItem", lineDocument = "ram:AssociatedDocumentLineDocument"
  case product = "ram:SpecifiedTradeProduct", lineAgreement = "ram:SpecifiedLineTradeAgreement"
  case lineDelivery = "ram:SpecifiedLineTradeDelivery", lineSettlement = "ram:SpecifiedLineTradeSettlement"
  case netPrice = "ram:NetPriceProductTradePrice", tradeTax = "ram:ApplicableTradeTax"
  case lineSummation = "ram:SpecifiedTradeSettlementLineMonetarySummation", characteristic = "ram:ApplicableProductCharacteristic"
  case agreement = "ram:ApplicableHeaderTradeAgreement", delivery = "ram:ApplicableHeaderTradeDelivery"
  case settlement = "ram:ApplicableHeaderTradeSettlement"
  case sellerParty = "ram:SellerTradeParty", buyerParty = "ram:BuyerTradeParty", legalOrganization = "ram:SpecifiedLegalOrganization"
  case tradeContact = "ram:DefinedTradeContact", telephone = "ram:TelephoneUniversalCommunication"
  case contactEmail = "ram:EmailURIUniversalCommunication", electronicAddress = "ram:URIUniversalCommunication"
  case tradeAddress = "ram:PostalTradeAddress", taxRegistration = "ram:SpecifiedTaxRegistration"
  case buyerOrder = "ram:BuyerOrderReferencedDocument", tradeContract = "ram:ContractReferencedDocument"
  case precedingInvoice = "ram:InvoiceReferencedDocument", deliveryEvent = "ram:ActualDeliverySupplyChainEvent"
  case issueDateTime = "ram:IssueDateTime", occurrenceDateTime = "ram:OccurrenceDateTime", dueDateTime = "ram:DueDateDateTime"
  case includedNote = "ram:IncludedNote", tradeTerms = "ram:SpecifiedTradePaymentTerms"
  case tradeMeans = "ram:SpecifiedTradeSettlementPaymentMeans", creditorAccount = "ram:PayeePartyCreditorFinancialAccount"
  case tradeAllowance = "ram:SpecifiedTradeAllowanceCharge", tradeIndicator = "ram:ChargeIndicator"
  case summation = "ram:SpecifiedTradeSettlementHeaderMonetarySummation", lineStatus = "ram:LineStatusReasonCode"

  case tradeID = "ram:ID", globalID = "ram:GlobalID", tradeName = "ram:Name", tradeDescription = "ram:Description", typeCode = "ram:TypeCode"
  case content = "ram:Content", dateTime = "udt:DateTimeString", qualifiedDateTime = "qdt:DateTimeString", indicator = "udt:Indicator"
  case lineNumber = "ram:LineID", tradeValue = "ram:Value", tradingName = "ram:TradingBusinessName"
  case chargeAmount = "ram:ChargeAmount", basisQuantity = "ram:BasisQuantity", billedQuantity = "ram:BilledQuantity"
  case ratePercent = "ram:RateApplicablePercent", calculatedAmount = "ram:CalculatedAmount", basisAmount = "ram:BasisAmount"
  case exemption = "ram:ExemptionReason", actualAmount = "ram:ActualAmount", tradeReason = "ram:Reason"
  case lineTotal = "ram:LineTotalAmount", chargeTotal = "ram:ChargeTotalAmount", allowanceTotal = "ram:AllowanceTotalAmount"
  case taxBasisTotal = "ram:TaxBasisTotalAmount", taxTotalAmount = "ram:TaxTotalAmount", grandTotal = "ram:GrandTotalAmount"
  case prepaid = "ram:TotalPrepaidAmount", duePayable = "ram:DuePayableAmount", currencyCode = "ram:InvoiceCurrencyCode"
  case buyerReference = "ram:BuyerReference", issuerAssignedID = "ram:IssuerAssignedID", ibanID = "ram:IBANID"
  case personName = "ram:PersonName", departmentName = "ram:DepartmentName", completeNumber = "ram:CompleteNumber", uriID = "ram:URIID"
  case postcode = "ram:PostcodeCode", lineOne = "ram:LineOne", lineTwo = "ram:LineTwo", lineThree = "ram:LineThree"
  case cityName = "ram:CityName", countryID = "ram:CountryID"

  // MARK: UBL

  case invoice = "inv:Invoice", creditNote = "cn:CreditNote"
  case supplier = "cac:AccountingSupplierParty", customer = "cac:AccountingCustomerParty", party = "cac:Party"
  case partyIdentification = "cac:PartyIdentification", partyName = "cac:PartyName", partyAddress = "cac:PostalAddress"
  case country = "cac:Country", addressLine = "cac:AddressLine", partyTaxScheme = "cac:PartyTaxScheme", taxScheme = "cac:TaxScheme"
  case legalEntity = "cac:PartyLegalEntity", contact = "cac:Contact", orderReference = "cac:OrderReference"
  case contractReference = "cac:ContractDocumentReference", billingReference = "cac:BillingReference"
  case invoiceReference = "cac:InvoiceDocumentReference", deliveryParty = "cac:Delivery", paymentMeans = "cac:PaymentMeans"
  case payeeAccount = "cac:PayeeFinancialAccount", paymentTerms = "cac:PaymentTerms", allowance = "cac:AllowanceCharge"
  case taxTotal = "cac:TaxTotal", taxSubtotal = "cac:TaxSubtotal", taxCategory = "cac:TaxCategory", monetaryTotal = "cac:LegalMonetaryTotal"
  case invoiceLine = "cac:InvoiceLine", creditNoteLine = "cac:CreditNoteLine", item = "cac:Item", price = "cac:Price"
  case itemTax = "cac:ClassifiedTaxCategory", itemProperty = "cac:AdditionalItemProperty"

  case customization = "cbc:CustomizationID", basicID = "cbc:ID", issueDate = "cbc:IssueDate", dueDate = "cbc:DueDate"
  case invoiceType = "cbc:InvoiceTypeCode", creditNoteType = "cbc:CreditNoteTypeCode", note = "cbc:Note"
  case documentCurrency = "cbc:DocumentCurrencyCode", basicBuyerReference = "cbc:BuyerReference", name = "cbc:Name"
  case registrationName = "cbc:RegistrationName", companyID = "cbc:CompanyID", legalForm = "cbc:CompanyLegalForm"
  case streetName = "cbc:StreetName", additionalStreet = "cbc:AdditionalStreetName", basicCity = "cbc:CityName", postalZone = "cbc:PostalZone"
  case identificationCode = "cbc:IdentificationCode", line = "cbc:Line", phone = "cbc:Telephone", mail = "cbc:ElectronicMail"
  case deliveryDate = "cbc:ActualDeliveryDate", paymentDueDate = "cbc:PaymentDueDate", basicIndicator = "cbc:ChargeIndicator"
  case allowanceReason = "cbc:AllowanceChargeReason", amount = "cbc:Amount", taxAmount = "cbc:TaxAmount", taxableAmount = "cbc:TaxableAmount"
  case percent = "cbc:Percent", taxExemption = "cbc:TaxExemptionReason", lineExtension = "cbc:LineExtensionAmount"
  case taxExclusive = "cbc:TaxExclusiveAmount", taxInclusive = "cbc:TaxInclusiveAmount", allowanceTotalAmount = "cbc:AllowanceTotalAmount"
  case chargeTotalAmount = "cbc:ChargeTotalAmount", prepaidAmount = "cbc:PrepaidAmount", payableAmount = "cbc:PayableAmount"
  case invoicedQuantity = "cbc:InvoicedQuantity", creditedQuantity = "cbc:CreditedQuantity", basicDescription = "cbc:Description"
  case priceAmount = "cbc:PriceAmount", baseQuantity = "cbc:BaseQuantity", value = "cbc:Value"

  /// The elements that hold a value are those of the basic components, and the last of CII's names.
  var holdsText: Bool { rawValue.hasPrefix("cbc:") || rawValue.hasPrefix("udt:") || rawValue.hasPrefix("qdt:") || Self.values.contains(self) }

  /// CII's elements that hold a value.
  private static let values: Set<Name> = [
    .tradeID, .globalID, .tradeName, .tradeDescription, .typeCode, .content, .lineNumber, .tradeValue, .tradingName, .chargeAmount,
    .basisQuantity, .billedQuantity, .ratePercent, .calculatedAmount, .basisAmount, .exemption, .actualAmount, .tradeReason, .lineTotal,
    .chargeTotal, .allowanceTotal, .taxBasisTotal, .taxTotalAmount, .grandTotal, .prepaid, .duePayable, .currencyCode, .buyerReference,
    .issuerAssignedID, .ibanID, .personName, .departmentName, .completeNumber, .uriID, .postcode, .lineOne, .lineTwo, .lineThree, .cityName,
    .countryID, .lineStatus,
  ]

  /// The usual prefix of each namespace.
  static let prefixes = [
    "": "",
    "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100": "rsm:",
    "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100": "ram:",
    "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100": "udt:",
    "urn:un:unece:uncefact:data:standard:QualifiedDataType:100": "qdt:",
    "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2": "inv:",
    "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2": "cn:",
    "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2": "cac:",
    "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2": "cbc:",
  ]

  /// The names as the parser keeps them.
  static let numbered = NameTable(Name.self)
}
