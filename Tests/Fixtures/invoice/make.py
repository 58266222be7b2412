"""Makes the e-invoice fixtures of this folder: python3 make.py. Needs reportlab and qpdf; output is reproducible."""
import copy
import pathlib
import subprocess
import tempfile
from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

rl_config.invariant = 1
here = pathlib.Path(__file__).parent
HEIGHT = A4[1]

SALE = {
    "number": "FA-2026-0417", "type": "380", "issued": "2026-10-05", "due": "2026-11-04", "delivered": "2026-09-30",
    "order": "BC-2026-114", "profile": "urn:cen.eu:en16931:2017",
    "seller": {"name": "Logimar Santé", "siren": "732829320", "siret": "73282932000074", "vat": "FR44732829320", "street": "12 rue du Port",
               "zip": "56100", "town": "Lorient", "person": "Service facturation", "phone": "02 97 00 00 00", "mail": "factures@logimar.example"},
    "buyer": {"name": "Centre hospitalier du Grand Large", "siren": "265600015", "siret": "26560001500019", "street": "1 quai Nord",
              "zip": "56000", "town": "Vannes"},
    "lines": [
        ("Prestation Ségur HOP-DPI-Va2", "Mise à jour vague 2, solution Logimar DPI version 8.2", "1", "8560.00", "8560.00"),
        ("Formation complémentaire hors Ségur", "Deux journées sur site", "2", "600.00", "1200.00"),
    ],
    "ht": "9760.00", "vat": "1952.00", "ttc": "11712.00",
    "notes": ["Numéro de dossier ASP : DPI2-2026-00417.", "Prestation finalisée le 30/09/2026.",
              "Montant de la Prestation Ségur pris en charge par l'Etat au titre du Ségur de la santé."],
    "terms": "Paiement à trente jours. Indemnité forfaitaire pour frais de recouvrement : 40 €.",
}


def changed(**values):
    return {**copy.deepcopy(SALE), **values}


def when(name, day):
    return f'<ram:{name}><udt:DateTimeString format="102">{day.replace("-", "")}</udt:DateTimeString></ram:{name}>'


def cii_party(name, party):
    contact = (f'''
        <ram:DefinedTradeContact>
          <ram:PersonName>{party["person"]}</ram:PersonName>
          <ram:TelephoneUniversalCommunication><ram:CompleteNumber>{party["phone"]}</ram:CompleteNumber></ram:TelephoneUniversalCommunication>
          <ram:EmailURIUniversalCommunication><ram:URIID>{party["mail"]}</ram:URIID></ram:EmailURIUniversalCommunication>
        </ram:DefinedTradeContact>''' if "person" in party else "")
    vat = f'''
        <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">{party["vat"]}</ram:ID></ram:SpecifiedTaxRegistration>''' if "vat" in party else ""
    return f'''
      <ram:{name}>
        <ram:GlobalID schemeID="0009">{party["siret"]}</ram:GlobalID>
        <ram:Name>{party["name"]}</ram:Name>
        <ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">{party["siren"]}</ram:ID></ram:SpecifiedLegalOrganization>{contact}
        <ram:PostalTradeAddress>
          <ram:PostcodeCode>{party["zip"]}</ram:PostcodeCode>
          <ram:LineOne>{party["street"]}</ram:LineOne>
          <ram:CityName>{party["town"]}</ram:CityName>
          <ram:CountryID>FR</ram:CountryID>
        </ram:PostalTradeAddress>{vat}
      </ram:{name}>'''


def cii(sale, lines=True):
    items = "".join(f'''
    <ram:IncludedSupplyChainTradeLineItem>
      <ram:AssociatedDocumentLineDocument><ram:LineID>{number}</ram:LineID></ram:AssociatedDocumentLineDocument>
      <ram:SpecifiedTradeProduct>
        <ram:Name>{name}</ram:Name>
        <ram:Description>{detail}</ram:Description>
      </ram:SpecifiedTradeProduct>
      <ram:SpecifiedLineTradeAgreement>
        <ram:NetPriceProductTradePrice><ram:ChargeAmount>{price}</ram:ChargeAmount></ram:NetPriceProductTradePrice>
      </ram:SpecifiedLineTradeAgreement>
      <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">{count}</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
      <ram:SpecifiedLineTradeSettlement>
        <ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>20.00</ram:RateApplicablePercent></ram:ApplicableTradeTax>
        <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>{total}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>
      </ram:SpecifiedLineTradeSettlement>
    </ram:IncludedSupplyChainTradeLineItem>''' for number, (name, detail, count, price, total) in enumerate(sale["lines"], 1)) if lines else ""
    notes = "".join(f"\n    <ram:IncludedNote><ram:Content>{note}</ram:Content></ram:IncludedNote>" for note in sale["notes"])
    return f'''<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
  <rsm:ExchangedDocumentContext>
    <ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>{sale["profile"]}</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter>
  </rsm:ExchangedDocumentContext>
  <rsm:ExchangedDocument>
    <ram:ID>{sale["number"]}</ram:ID>
    <ram:TypeCode>{sale["type"]}</ram:TypeCode>
    {when("IssueDateTime", sale["issued"])}{notes}
  </rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction>{items}
    <ram:ApplicableHeaderTradeAgreement>{cii_party("SellerTradeParty", sale["seller"])}{cii_party("BuyerTradeParty", sale["buyer"])}
      <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>{sale["order"]}</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>
    </ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeDelivery>
      <ram:ActualDeliverySupplyChainEvent>{when("OccurrenceDateTime", sale["delivered"])}</ram:ActualDeliverySupplyChainEvent>
    </ram:ApplicableHeaderTradeDelivery>
    <ram:ApplicableHeaderTradeSettlement>
      <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
      <ram:ApplicableTradeTax>
        <ram:CalculatedAmount>{sale["vat"]}</ram:CalculatedAmount>
        <ram:TypeCode>VAT</ram:TypeCode>
        <ram:BasisAmount>{sale["ht"]}</ram:BasisAmount>
        <ram:CategoryCode>S</ram:CategoryCode>
        <ram:RateApplicablePercent>20.00</ram:RateApplicablePercent>
      </ram:ApplicableTradeTax>
      <ram:SpecifiedTradePaymentTerms>
        <ram:Description>{sale["terms"]}</ram:Description>
        {when("DueDateDateTime", sale["due"])}
      </ram:SpecifiedTradePaymentTerms>
      <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
        <ram:LineTotalAmount>{sale["ht"]}</ram:LineTotalAmount>
        <ram:TaxBasisTotalAmount>{sale["ht"]}</ram:TaxBasisTotalAmount>
        <ram:TaxTotalAmount currencyID="EUR">{sale["vat"]}</ram:TaxTotalAmount>
        <ram:GrandTotalAmount>{sale["ttc"]}</ram:GrandTotalAmount>
        <ram:DuePayableAmount>{sale["ttc"]}</ram:DuePayableAmount>
      </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
    </ram:ApplicableHeaderTradeSettlement>
  </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>
'''


def ubl_party(name, party):
    contact = (f'''
      <cac:Contact><cbc:Name>{party["person"]}</cbc:Name><cbc:Telephone>{party["phone"]}</cbc:Telephone><cbc:ElectronicMail>{party["mail"]}</cbc:ElectronicMail></cac:Contact>'''
               if "person" in party else "")
    vat = f'''
      <cac:PartyTaxScheme><cbc:CompanyID>{party["vat"]}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>''' if "vat" in party else ""
    return f'''
  <cac:{name}>
    <cac:Party>
      <cac:PartyIdentification><cbc:ID schemeID="0009">{party["siret"]}</cbc:ID></cac:PartyIdentification>
      <cac:PostalAddress>
        <cbc:StreetName>{party["street"]}</cbc:StreetName>
        <cbc:CityName>{party["town"]}</cbc:CityName>
        <cbc:PostalZone>{party["zip"]}</cbc:PostalZone>
        <cac:Country><cbc:IdentificationCode>FR</cbc:IdentificationCode></cac:Country>
      </cac:PostalAddress>{vat}
      <cac:PartyLegalEntity><cbc:RegistrationName>{party["name"]}</cbc:RegistrationName><cbc:CompanyID schemeID="0002">{party["siren"]}</cbc:CompanyID></cac:PartyLegalEntity>{contact}
    </cac:Party>
  </cac:{name}>'''


def ubl(sale, root="Invoice", encoding="UTF-8"):
    line, quantity = ("CreditNoteLine", "CreditedQuantity") if root == "CreditNote" else ("InvoiceLine", "InvoicedQuantity")
    due = "" if root == "CreditNote" else f'\n  <cbc:DueDate>{sale["due"]}</cbc:DueDate>'
    preceding = f'\n  <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>{sale["corrects"]}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>' if "corrects" in sale else ""
    items = "".join(f'''
  <cac:{line}>
    <cbc:ID>{number}</cbc:ID>
    <cbc:{quantity} unitCode="C62">{count}</cbc:{quantity}>
    <cbc:LineExtensionAmount currencyID="EUR">{total}</cbc:LineExtensionAmount>
    <cac:Item>
      <cbc:Description>{detail}</cbc:Description>
      <cbc:Name>{name}</cbc:Name>
      <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>
    </cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="EUR">{price}</cbc:PriceAmount></cac:Price>
  </cac:{line}>''' for number, (name, detail, count, price, total) in enumerate(sale["lines"], 1))
    notes = "".join(f"\n  <cbc:Note>{note}</cbc:Note>" for note in sale["notes"])
    return f'''<?xml version="1.0" encoding="{encoding}"?>
<{root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{root}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>{sale["profile"]}</cbc:CustomizationID>
  <cbc:ID>{sale["number"]}</cbc:ID>
  <cbc:IssueDate>{sale["issued"]}</cbc:IssueDate>{due}
  <cbc:{root}TypeCode>{sale["type"]}</cbc:{root}TypeCode>{notes}
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cac:OrderReference><cbc:ID>{sale["order"]}</cbc:ID></cac:OrderReference>{preceding}{ubl_party("AccountingSupplierParty", sale["seller"])}{ubl_party("AccountingCustomerParty", sale["buyer"])}
  <cac:Delivery><cbc:ActualDeliveryDate>{sale["delivered"]}</cbc:ActualDeliveryDate></cac:Delivery>
  <cac:PaymentTerms><cbc:Note>{sale["terms"]}</cbc:Note></cac:PaymentTerms>
  <cac:TaxTotal>
    <cbc:TaxAmount currencyID="EUR">{sale["vat"]}</cbc:TaxAmount>
    <cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">{sale["ht"]}</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">{sale["vat"]}</cbc:TaxAmount><cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent></cac:TaxCategory></cac:TaxSubtotal>
  </cac:TaxTotal>
  <cac:LegalMonetaryTotal>
    <cbc:LineExtensionAmount currencyID="EUR">{sale["ht"]}</cbc:LineExtensionAmount>
    <cbc:TaxExclusiveAmount currencyID="EUR">{sale["ht"]}</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="EUR">{sale["ttc"]}</cbc:TaxInclusiveAmount>
    <cbc:PayableAmount currencyID="EUR">{sale["ttc"]}</cbc:PayableAmount>
  </cac:LegalMonetaryTotal>{items}
</{root}>
'''


def french(amount):
    whole, cents = amount.split(".")
    return f"{int(whole):,}".replace(",", "\u00a0") + f",{cents}\u00a0€"


def day(iso):
    return "/".join(reversed(iso.split("-")))


def draw(sale, path):
    page = canvas.Canvas(str(path), pagesize=A4)

    def put(x, y, text, size=10, right=False):
        page.setFont("Helvetica", size)
        (page.drawRightString if right else page.drawString)(x, HEIGHT - y, text)
    put(50, 60, f'Facture n° {sale["number"]}', 16)
    put(50, 82, f'Date de facture : {day(sale["issued"])}')
    put(50, 96, f'Date d\'échéance : {day(sale["due"])}')
    put(50, 110, f'Bon de commande n° {sale["order"]}')
    for x, role, party in [(50, "Fournisseur", sale["seller"]), (320, "Client", sale["buyer"])]:
        put(x, 140, role)
        for index, text in enumerate([party["name"], party["street"], f'{party["zip"]} {party["town"]}', f'SIRET : {party["siret"]}'] + ([f'TVA : {party["vat"]}'] if "vat" in party else [])):
            put(x, 154 + 14 * index, text)
    edges = [(50, False), (330, True), (430, True), (545, True)]
    rows = [["Désignation", "Quantité", "Prix unitaire HT", "Total HT"]] + [[name, count, french(price), french(total)] for name, _, count, price, total in sale["lines"]]
    for index, row in enumerate(rows):
        for (x, right), text in zip(edges, row):
            put(x, 250 + 22 * index, text, right=right)
    for index, (label, value) in enumerate([("Total HT", sale["ht"]), ("TVA 20 %", sale["vat"]), ("Total TTC", sale["ttc"])]):
        put(430, 340 + 16 * index, label, right=True)
        put(545, 340 + 16 * index, french(value), right=True)
    for index, note in enumerate(sale["notes"] + [sale["terms"]]):
        put(50, 420 + 14 * index, note, 8)
    page.save()


def attach(name, sale, files):
    """A PDF with XML files attached to it."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        draw(sale, folder / "page.pdf")
        current = folder / "page.pdf"
        for index, (file, text) in enumerate(files):
            (folder / str(index)).mkdir()
            (folder / str(index) / file).write_text(text)
            following = folder / f"{index}.pdf"
            subprocess.run(["qpdf", "--deterministic-id", "--add-attachment", str(folder / str(index) / file), "--mimetype=text/xml", f"--filename={file}", f"--key={index}-{file}",
                            "--creationdate=D:20261005120000Z", "--moddate=D:20261005120000Z", "--", str(current), str(following)], check=True)
            current = following
        (here / name).write_bytes(current.read_bytes())


credit = {"number": "AV-2026-0031", "type": "381", "corrects": "FA-2026-0417"}
(here / "facture.cii.xml").write_text(cii(SALE))
(here / "minimum.cii.xml").write_text(cii(changed(profile="urn:factur-x.eu:1p0:minimum", notes=[]), lines=False))
(here / "avoir.cii.xml").write_text(cii(changed(**credit)))
(here / "facture.ubl.xml").write_text(ubl(SALE))
(here / "avoir.ubl.xml").write_text(ubl(changed(**credit), root="CreditNote"))
(here / "latin.ubl.xml").write_bytes(ubl(SALE, encoding="ISO-8859-1").encode("cp1252"))
(here / "entities.xml").write_text(cii(SALE).replace("?>\n", '?>\n<!DOCTYPE invoice [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n', 1).replace("FA-2026-0417", "&b;"))
(here / "malformed.xml").write_text(cii(SALE).replace("</ram:TypeCode>", "", 1))
(here / "partial.xml").write_text(ubl(SALE).split("  <cac:LegalMonetaryTotal>")[0] + "</Invoice>\n")

attach("facturx.pdf", SALE, [("factur-x.xml", cii(SALE))])
attach("facturx-minimum.pdf", SALE, [("factur-x.xml", cii(changed(profile="urn:factur-x.eu:1p0:minimum", notes=[]), lines=False))])
other = changed(number="FA-2026-0418", ttc="11812.00", vat="2052.00", issued="2026-10-06",
                seller={**SALE["seller"], "siret": "80295478400012", "siren": "802954784", "vat": "FR23802954784"})
attach("facturx-divergent.pdf", SALE, [("factur-x.xml", cii(other))])
attach("facturx-two.pdf", SALE, [("factur-x.xml", cii(SALE)), ("xrechnung.xml", ubl(other))])
attach("facturx-broken.pdf", SALE, [("factur-x.xml", cii(SALE)[:900])])
attach("other-attachment.pdf", SALE, [("donnees.xml", "<donnees/>")])
