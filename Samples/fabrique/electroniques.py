"""Des factures électroniques : un Factur-X conforme, un autre dont le XML dit autre chose que la page, une facture CII seule."""

import json
import pathlib
import subprocess
import tempfile

import conformes
import pdf
from parties import GRILLE, MENTION

ESPACES = ('xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" '
           'xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" '
           'xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"')
NOTES = [
    "Appel à financement : AF-HOP-DPI-Va2", "Numéro de dossier ASP : ASP-DPI2-0045871", "Solution logicielle : Orvane Hospi, version 9.2",
    "Numéro unique de référencement ANS : HDP-26C4-0117", "Date de finalisation de la Prestation : 27/03/2026",
    "Activité combinée du client : 42 300", "Scénario installé : envoi au DMP et à MSSanté par la plateforme d'intermédiation de l'établissement",
    MENTION, "Pas d'escompte. Pénalités de retard : trois fois le taux d'intérêt légal ; indemnité forfaitaire de recouvrement : 40 €."]


def fabrique(dossier):
    def attendu(nom, verdict, regles, note):
        contenu = {"options": ["--date-ouverture", "2024-09-17"], "kind": "FAC", "dispositifs": ["HOP-DPI-Va2"], "verdict": verdict, "rules": regles, "note": note}
        lignes = ",\n".join(f"  {json.dumps(c)}: {json.dumps(v, ensure_ascii=False)}" for c, v in contenu.items())
        (dossier / f"{nom}.attendu.json").write_text("{\n" + lignes + "\n}\n", encoding="utf-8")

    ecrit(dossier / "hop-dpi-va2-facture-facturx.pdf", cii())
    attendu("hop-dpi-va2-facture-facturx", "conforme", [],
            "Un Factur-X : la page et le XML joint disent le même numéro, la même date, les mêmes parties et les mêmes montants.")
    ecrit(dossier / "hop-dpi-va2-facture-facturx-divergente.pdf", cii(numero="FA-2026-0221", ht="14500.00", tva="2900.00", ttc="17400.00"))
    attendu("hop-dpi-va2-facture-facturx-divergente", "non-conforme", ["SEG708"],
            "Le XML joint est celui d'une autre facture : son numéro et ses montants ne sont nulle part sur la page.")
    (dossier / "hop-dpi-va2-facture-cii.xml").write_text(cii(), encoding="utf-8")
    attendu("hop-dpi-va2-facture-cii", "conforme", [],
            "La même facture en CII seul : les mentions que la norme ne prévoit pas sont dans ses notes, le TTC de la ligne se déduit du taux.")


def ecrit(chemin, xml):
    """La page, et le XML joint sous le nom que veut Factur-X."""
    with tempfile.TemporaryDirectory() as nom:
        page, joint = pathlib.Path(nom) / "page.pdf", pathlib.Path(nom) / "factur-x.xml"
        pdf.ecrit(page, conformes.facture(), GRILLE, "Facture FA-2026-0212")
        joint.write_text(xml, encoding="utf-8")
        subprocess.run(
            ["qpdf", "--deterministic-id", "--add-attachment", str(joint), "--mimetype=text/xml", "--filename=factur-x.xml",
             "--creationdate=D:20260402120000Z", "--moddate=D:20260402120000Z", "--", str(page), str(chemin)], check=True)


def partie(nom, raison, siren, rue, code, ville, siret=None, tva=None):
    global_id = f'<ram:GlobalID schemeID="0009">{siret}</ram:GlobalID>' if siret else ""
    fiscal = f'<ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">{tva}</ram:ID></ram:SpecifiedTaxRegistration>' if tva else ""
    contact = ("<ram:DefinedTradeContact><ram:TelephoneUniversalCommunication><ram:CompleteNumber>02 61 91 04 10</ram:CompleteNumber>"
               "</ram:TelephoneUniversalCommunication><ram:EmailURIUniversalCommunication><ram:URIID>commandes@orvane.example</ram:URIID>"
               "</ram:EmailURIUniversalCommunication></ram:DefinedTradeContact>") if tva else ""
    return f'''
      <ram:{nom}>{global_id}
        <ram:Name>{raison}</ram:Name>
        <ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">{siren}</ram:ID></ram:SpecifiedLegalOrganization>{contact}
        <ram:PostalTradeAddress><ram:PostcodeCode>{code}</ram:PostcodeCode><ram:LineOne>{rue}</ram:LineOne><ram:CityName>{ville}</ram:CityName><ram:CountryID>FR</ram:CountryID></ram:PostalTradeAddress>{fiscal}
      </ram:{nom}>'''


def cii(numero="FA-2026-0212", ht="14100.00", tva="2820.00", ttc="16920.00"):
    notes = "".join(f"\n    <ram:IncludedNote><ram:Content>{note}</ram:Content></ram:IncludedNote>" for note in NOTES)
    vendeur = partie("SellerTradeParty", "ORVANE LOGICIELS SAS", "999104219", "8 quai des Forges", "35000", "Rennes", "99910421900012", "FR59999104219")
    client = partie("BuyerTradeParty", "Centre hospitalier du Val-Fleuri", "999701170", "1 rue de l'Hôpital", "35300", "Fougères-sur-Nançon")
    return f'''<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice {ESPACES}>
  <rsm:ExchangedDocumentContext>
    <ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter>
  </rsm:ExchangedDocumentContext>
  <rsm:ExchangedDocument>
    <ram:ID>{numero}</ram:ID>
    <ram:TypeCode>380</ram:TypeCode>
    <ram:IssueDateTime><udt:DateTimeString format="102">20260402</udt:DateTimeString></ram:IssueDateTime>{notes}
  </rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction>
    <ram:IncludedSupplyChainTradeLineItem>
      <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
      <ram:SpecifiedTradeProduct><ram:Name>Prestation Ségur HOP-DPI-Va2</ram:Name><ram:Description>Mise à jour vague 2</ram:Description></ram:SpecifiedTradeProduct>
      <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>{ht}</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
      <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">1</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
      <ram:SpecifiedLineTradeSettlement>
        <ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>20.00</ram:RateApplicablePercent></ram:ApplicableTradeTax>
        <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>{ht}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>
      </ram:SpecifiedLineTradeSettlement>
    </ram:IncludedSupplyChainTradeLineItem>
    <ram:ApplicableHeaderTradeAgreement>{vendeur}{client}
      <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>CDE-2025-0417</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>
    </ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeDelivery><ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime><udt:DateTimeString format="102">20260327</udt:DateTimeString></ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent></ram:ApplicableHeaderTradeDelivery>
    <ram:ApplicableHeaderTradeSettlement>
      <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
      <ram:ApplicableTradeTax><ram:CalculatedAmount>{tva}</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>{ht}</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>20.00</ram:RateApplicablePercent></ram:ApplicableTradeTax>
      <ram:SpecifiedTradePaymentTerms><ram:Description>Paiement par virement au 02/05/2026</ram:Description><ram:DueDateDateTime><udt:DateTimeString format="102">20260502</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
      <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
        <ram:LineTotalAmount>{ht}</ram:LineTotalAmount>
        <ram:TaxBasisTotalAmount>{ht}</ram:TaxBasisTotalAmount>
        <ram:TaxTotalAmount currencyID="EUR">{tva}</ram:TaxTotalAmount>
        <ram:GrandTotalAmount>{ttc}</ram:GrandTotalAmount>
        <ram:DuePayableAmount>{ttc}</ram:DuePayableAmount>
      </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
    </ram:ApplicableHeaderTradeSettlement>
  </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>
'''
