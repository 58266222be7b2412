#!/usr/bin/env python3
"""Makes the Word fixtures of this folder: python3 make.py. Only Python's standard library is needed."""
import io, os, struct, zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = {MAIN: "http://purl.oclc.org/ooxml/wordprocessingml/main", REL: "http://purl.oclc.org/ooxml/officeDocument/relationships"}
NS = (f'xmlns:w="{MAIN}" xmlns:r="{REL}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
      'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" '
      'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"')
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def r(text, props=""):
    return f'<w:r>{"<w:rPr>" + props + "</w:rPr>" if props else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'

def p(*inner, props=""):
    body = "".join(i if i.startswith("<") else r(i) for i in inner)
    return f'<w:p>{"<w:pPr>" + props + "</w:pPr>" if props else ""}{body}</w:p>'

def tabbed(*cells, props=""):
    return p("<w:r><w:tab/></w:r>".join(r(c) if c else "" for c in cells), props=props)

def tc(*inner, props=""):
    body = "".join(i if i.startswith("<") else p(i) for i in inner) or p()
    return f'<w:tc><w:tcPr>{props}</w:tcPr>{body}</w:tc>'

def tr(*cells, props=""):
    return f'<w:tr>{"<w:trPr>" + props + "</w:trPr>" if props else ""}' + "".join(c if c.startswith("<w:tc>") or c.startswith("<w:sdt>") else tc(c) for c in cells) + "</w:tr>"

def tbl(widths, *rows):
    return "<w:tbl><w:tblPr/><w:tblGrid>" + "".join(f'<w:gridCol w:w="{w}"/>' for w in widths) + "</w:tblGrid>" + "".join(rows) + "</w:tbl>"

def span(n): return f'<w:gridSpan w:val="{n}"/>'

SECTION = ('<w:sectPr>{}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417"/>{}</w:sectPr>')

def document(*blocks, section=None):
    return f'{HEAD}<w:document {NS}><w:body>{"".join(blocks)}{section or SECTION.format("", "")}</w:body></w:document>'

def relationships(items):
    body = "".join(f'<Relationship Id="{i}" Type="{REL}/{t}" Target="{n}"/>' for i, t, n in items)
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{body}</Relationships>'

def parts(main, extra=()):
    """The parts of a package; extra: (relation id, relation type, name in word/, content)."""
    out = {"[Content_Types].xml": HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
           "_rels/.rels": relationships([("rId1", "officeDocument", "word/document.xml")]),
           "word/document.xml": main}
    if extra:
        out["word/_rels/document.xml.rels"] = relationships([(i, t, n) for i, t, n, _ in extra])
        for _, _, name, content in extra: out["word/" + name] = content
    return out

def pack(contents):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 5, 9, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()

def save(name, data):
    with open(os.path.join(HERE, name), "wb") as file: file.write(data.encode() if isinstance(data, str) else data)

def docx(name, *blocks, extra=(), section=None): save(name + ".docx", pack(parts(document(*blocks, section=section), extra)))

def part(root, *blocks): return f'{HEAD}<w:{root} {NS}>{"".join(blocks)}</w:{root}>'


QUOTE = [p("Bon de commande n° BC-2026-014"), p("Date : 12/03/2026"), p(),
  tbl([4536, 1134, 1701, 1701],
    tr("Désignation", "Qté", "P.U. HT", "Total HT"),
    tr(tc(p("Prestation Ségur « Mise à jour vague 2 » du logiciel de gestion de cabinet"), "Version 4.2"), "1", "12\u00a0502,13\u00a0€", "12 502,13 €"),
    tr(tc("Total TTC", props=span(3)), "15 002,56 €")),
  p("Montant pris en charge par l’État.")]
docx("simple", *QUOTE)
save("bare.xml", document(*QUOTE))
save("utf16.xml", document(*QUOTE[:2]).replace("UTF-8", "UTF-16").encode("utf-16"))
strict = document(p("Devis"), tbl(["226.8pt", "226.8pt"], tr("Total", "10,00 €")))
for old, new in STRICT.items(): strict = strict.replace(old, new)
save("strict.docx", pack(parts(strict)))

docx("merged", tbl([1000, 3000, 1500, 1500],
    tr(tc("Lot 1", props='<w:vMerge w:val="restart"/>'), "Licence", "1", "10,00 €"),
    tr(tc("invisible", props="<w:vMerge/>"), "Formation du personnel soignant et administratif", "2", "20,00 €"),
    tr(tc(props="<w:vMerge/>"), tc("Sous-total", props=span(2)), "30,00 €"),
    tr(tc("Total", props=span(2)), "30,00 €", props='<w:gridBefore w:val="1"/>')),
  tbl([2000, 2000], tr(tc("Haut", "Deux", "Trois", props='<w:vMerge w:val="restart"/>'), "a"), tr(tc(props="<w:vMerge/>"), "b"), tr("c", "d")))

docx("nested", tbl([4500, 4500],
    tr(tc(p("Vendeur"), tbl([2000, 2500], tr("SIRET", "447 235 912 00014"), tr("Tél.", "04 65 71 05 05")), p("Montpellier")), "Client")), p("Fin"))

BOX = "<w:txbxContent>{}</w:txbxContent>"
def shape(text):
    choice = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{BOX.format(p(text))}</wps:txbx></w:drawing></mc:Choice>'
    return f'<w:r><mc:AlternateContent>{choice}<mc:Fallback><w:pict><v:textbox>{BOX.format(p(text))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
docx("textbox", p(r("Avant "), shape("Montant pris en charge par l’État"), r("après")), p("Suite"),
  p(f'<w:r><w:pict><v:textbox>{BOX.format(p("Encadré ancien"))}</v:textbox></w:pict></w:r>'),
  p('<w:r><mc:AlternateContent><mc:Choice Requires="inconnu"><w:t>jamais lu</w:t></mc:Choice><mc:Fallback><w:t>repli lu</w:t></mc:Fallback></mc:AlternateContent></w:r>'),
  tbl([4500, 4500], tr(tc(p("Cellule", shape("Encadré d’une cellule"))), "10,00 €")))

def reference(kind, rid, pages="default"): return f'<w:{kind}Reference w:type="{pages}" r:id="{rid}"/>'
note = lambda i, text, kind="": f'<w:footnote w:id="{i}"{kind}>' + p("<w:r><w:footnoteRef/></w:r>", " " + text) + "</w:footnote>"
docx("margins", p(r("Prix : 10,00 €"), '<w:r><w:footnoteReference w:id="2"/></w:r>', r(" TTC")), p("Page deux", props="<w:pageBreakBefore/>"),
  extra=[("rId1", "header", "header1.xml", part("hdr", p("Éditeur de santé"))), ("rId2", "header", "header2.xml", part("hdr", p("Jamais montré"))),
         ("rId3", "footer", "footer1.xml", part("ftr", p("SIRET 447 235 912 00014"))), ("rId4", "header", "header3.xml", part("hdr", p("Éditeur de santé"))),
         ("rId5", "footnotes", "footnotes.xml", part("footnotes", note(0, "trait", ' w:type="separator"'), note(2, "Hors frais de port."), note(3, "Sans appel dans le texte.")))],
  section=SECTION.format(reference("header", "rId1") + reference("header", "rId2", "even") + reference("header", "rId4", "first") + reference("footer", "rId3"), "<w:titlePg/>"))

def control(props, content): return f'<w:sdt><w:sdtPr>{props}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
def tick(state, glyph): return control(f'<w14:checkbox><w14:checked w14:val="{state}"/></w14:checkbox>', r(glyph))
def form(state): return ('<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>' + f'<w:checked w:val="{state}"/>'
  '</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')
docx("controls", control("<w:rPr><w:vanish/></w:rPr><w:showingPlcHdr/>", p("Cliquez ici pour entrer un nom")),
  p(tick(1, "X"), " Vague 2"), p(tick(0, "X"), " Vague 1"), p(form(1), " Oui ", form(0), " Non"),
  p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', " coché ", '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', " libre ", r("o", '<w:rFonts w:ascii="Wingdings"/>'), " lettre"),
  p('<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Annuel"/><w:listEntry w:val="Mensuel"/></w:ddList></w:ffData></w:fldChar></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
  tbl([3000, 3000], "<w:sdt><w:sdtContent>" + tr("Ligne", control("", tc("dans un contrôle"))) + "</w:sdtContent></w:sdt>"))

def field(code, result): return (f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>' + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + result + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
docx("fields", p("Page ", field(" PAGE ", r("3")), " sur ", '<w:fldSimple w:instr=" NUMPAGES ">' + r("4") + "</w:fldSimple>"),
  p("Total : ", field(" IF " , r("10,00 €"))),
  p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', r("texte du code"), field(" X ", r("imbriqué")), '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', r("résultat"), '<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
  p('<w:hyperlink r:id="rId9">' + r("contact@editeur.example") + "</w:hyperlink>"), p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "avalé"), p("Le champ ouvert ne gagne pas la suite"))

docx("changes", p("Prix : ", f'<w:del w:id="1">{r("perdu")}<w:r><w:delText>9,00 €</w:delText></w:r></w:del>', f'<w:ins w:id="2">{r("10,00 €")}</w:ins>'),
  p(f'<w:moveFrom w:id="3">{r("Ancienne place")}</w:moveFrom>', "reste"), p(f'<w:moveTo w:id="4">{r("Nouvelle place")}</w:moveTo>'),
  p("Première moitié ", props='<w:rPr><w:del w:id="5"/></w:rPr>'), p("et seconde."),
  p(r("Visible", '<w:rPrChange w:id="6"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')),
  tbl([2000, 2000], tr("Ligne", "gardée"), tr("Ligne", "supprimée", props='<w:del w:id="7"/>')))

STYLES = part("styles",
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>',
  '<w:style w:type="paragraph" w:styleId="Cache"><w:basedOn w:val="Normal"/><w:rPr><w:vanish/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="CacheFils"><w:basedOn w:val="Cache"/></w:style>',
  '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Boucle"><w:basedOn w:val="Boucle"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Prix"><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9072"/></w:tabs></w:pPr></w:style>')
docx("hidden", p("Devis ", r("caché ", "<w:vanish/>"), r("montré", '<w:vanish w:val="0"/>')), p("Style caché", props='<w:pStyle w:val="CacheFils"/>'),
  p("Mais ", r("secret", '<w:rStyle w:val="Secret"/>'), r(" lu", '<w:rStyle w:val="Boucle"/>')),
  p(r("Montré malgré le style", '<w:vanish w:val="false"/>'), props='<w:pStyle w:val="Cache"/>'), extra=[("rId1", "styles", "styles.xml", STYLES)])

def level(i, fmt, text, start=1, font=""): return (f'<w:lvl w:ilvl="{i}"><w:start w:val="{start}"/><w:numFmt w:val="{fmt}"/><w:lvlText w:val="{text}"/>' + (f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>' if font else "") + "</w:lvl>")
def num(list_, lvl=0): return f'<w:numPr><w:ilvl w:val="{lvl}"/><w:numId w:val="{list_}"/></w:numPr>'
NUMBERING = part("numbering",
  '<w:abstractNum w:abstractNumId="0">' + level(0, "decimal", "Article %1.") + level(1, "lowerLetter", "%1.%2)") + level(2, "upperRoman", "%3", 4) + "</w:abstractNum>",
  '<w:abstractNum w:abstractNumId="1">' + level(0, "bullet", "\uf0a8", font="Wingdings") + level(1, "bullet", "\uf0b7", font="Symbol") + "</w:abstractNum>",
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>')
docx("numbering", p("Objet", props=num(1)), p("Lieu", props=num(1, 1)), p("Date", props=num(1, 1)), p("Prix", props=num(1)), p("TVA", props=num(1, 1)), p("Taux", props=num(1, 2)),
  p("Sans numéro", props=num(0)), p("Case libre", props=num(2)), p("Puce", props=num(2, 1)), p("Repris à sept", props=num(3)), p('<w:r><w:lastRenderedPageBreak/></w:r>', "Page suivante", props=num(3)),
  p("Liste inconnue", props=num(9)), extra=[("rId1", "numbering", "numbering.xml", NUMBERING)])

STOPS = '<w:tabs><w:tab w:val="left" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs>'
docx("tabs", tabbed("Désignation", "Qté", "Total HT"), tabbed("Licence", "1", "1 250,00 €"), tabbed("Formation", "2", "300,00 €"), tabbed("", "", "1 550,00 €"), p("Paragraphe."),
  tabbed("Abonnement", "12", "1 200,00 €", props=STOPS), tabbed("Total", "", "1 200,00 €", props=STOPS),
  tabbed("Total TTC", "1 440,00 €", props='<w:pStyle w:val="Prix"/>'), p("Fausse      colonne      10,00 €"),
  p(r("Une ligne"), "<w:r><w:br/></w:r>", r("puis une autre"), '<w:r><w:br w:type="page"/></w:r>', r("en page deux")),
  p("<w:r><w:lastRenderedPageBreak/></w:r>", r("et trois")), extra=[("rId1", "styles", "styles.xml", STYLES)])

def flat(contents):
    body = "".join(f'<pkg:part pkg:name="/{n}"><pkg:xmlData>{c.replace(HEAD, "")}</pkg:xmlData></pkg:part>' for n, c in contents.items())
    return f'{HEAD}<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{body}</pkg:package>'
save("flat.xml", flat(parts(document(*QUOTE[:2], section=SECTION.format(reference("header", "rId1"), "")), [("rId1", "header", "header1.xml", part("hdr", p("Éditeur de santé")))])))

# Hostile and foreign files.
bomb = "".join(f'<!ENTITY e{i} "{f"&e{i-1};" * 10}">' for i in range(1, 10))
save("entities.xml", f'{HEAD}<!DOCTYPE w:document [<!ENTITY e0 "ha">{bomb}]>\n' + document(p("&e9;")).replace(HEAD, ""))
save("bomb.docx", pack(parts(document(p(" " * (24 << 20))))))
simple = pack(parts(document(*QUOTE)))
save("truncated.docx", simple[: len(simple) * 2 // 3])
save("depth.xml", document("<w:smartTag>" * 400 + p("fond") + "</w:smartTag>" * 400))
save("malformed.xml", document(p("Devis")).replace("</w:p>", "", 1))
lying = bytearray(pack({"_rels/.rels": relationships([("rId1", "officeDocument", "word/document.xml")]), "word/document.xml": document(p("x" * 5000))}))
for magic, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
    at = lying.rfind(magic); lying[at + place:at + place + 4] = struct.pack("<I", 300)
save("lying.docx", bytes(lying))
save("workbook.xlsx", pack({"_rels/.rels": relationships([("rId1", "officeDocument", "xl/workbook.xml")]), "xl/workbook.xml": "<workbook/>"}))
save("document.odt", pack({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}))
save("files.zip", pack({"lisezmoi.txt": "rien"}))
entry = "EncryptedPackage".encode("utf-16-le")
save("encrypted.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504 + 512) + "Root Entry".encode("utf-16-le").ljust(128, b"\0") + entry.ljust(128, b"\0") + bytes(256))
save("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504 + 512) + "WordDocument".encode("utf-16-le").ljust(128, b"\0"))
