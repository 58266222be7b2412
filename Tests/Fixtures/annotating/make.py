"""Makes the PDF fixtures of this folder: python3 make.py. Needs pyhanko and openssl for the signed ones, which differ each time."""
import os, pathlib, subprocess, sys, tempfile

here = pathlib.Path(__file__).parent


def assemble(objects, trailer):
    out, places = b"%PDF-1.6\n%\xe2\xe3\xcf\xd3\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)


def stream(content):
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def text(lines, matrix="1 0 0 1 0 0"):
    """Lines of (x, y from the top of 842, size, words), placed by a matrix."""
    shown = "".join(f"BT /F1 {size} Tf 1 0 0 1 {x} {842 - y} Tm ({words}) Tj ET\n" for x, y, size, words in lines)
    return stream(f"q {matrix} cm\n{shown}Q".encode("cp1252"))


HEAD = [
    (60, 70, 16, "Devis HOP-DPI-Va2"), (60, 100, 10, "Fournisseur"), (60, 114, 10, "Mistralys Santé"), (60, 128, 10, "34000 Montpellier"),
    (320, 100, 10, "Client"), (320, 114, 10, "Centre hospitalier de Belloire"), (320, 128, 10, "45420 Belloire"),
    (60, 180, 10, "Désignation"), (430, 180, 10, "Montant HT"), (60, 200, 10, "Prestation Ségur HOP-DPI-Va2"), (430, 200, 10, "8 000,00 €"),
    (60, 230, 10, "Total HT"), (430, 230, 10, "8 000,00 €"), (60, 244, 10, "TVA 20 %"), (430, 244, 10, "1 600,00 €"),
    (60, 258, 10, "Total TTC"), (430, 258, 10, "9 600,00 €"),
]


def clause(words):
    """A page with one clause that a rule accuses."""
    return [(60, 90, 10, "Conditions particuli\xe8res"), (60, 130, 10, words), (60, 160, 10, "Article suivant : livraison au si\xe8ge du client.")]


MAINTENANCE = "La maintenance annuelle sera facturée au client pour 1 200,00 € HT par an."

# Each page shows an upright A4 sheet; how it comes to it differs. Boxes and turns are inherited where the page has none.
PAGES = [
    (HEAD, "", "1 0 0 1 0 0"),
    # Shown turned a quarter clockwise: the content runs up the sheet.
    (clause(MAINTENANCE), "/Rotate 90 /MediaBox [0 0 842 595]", "0 1 -1 0 842 0"),
    (clause(MAINTENANCE), "/Rotate 180", "-1 0 0 -1 595 842"),
    (clause(MAINTENANCE), "/Rotate -90 /MediaBox [842 595 0 0]", "0 -1 1 0 0 595"),
    # Neither box at the origin, the crop box inside the other.
    (clause(MAINTENANCE), "/MediaBox [100 -200 695 642] /CropBox [130 -100 695 612]", "1 0 0 1 100 -200"),
    (clause(MAINTENANCE), "/Rotate 270 /MediaBox [-50 30 792 625] /CropBox [0 60 760 600]", "0 -1 1 0 -50 625"),
    (clause(MAINTENANCE), "/UserUnit 2", "1 0 0 1 0 0"),
]


def geometry():
    """Pages in a tree of two levels whose boxes are inherited, annotations in a list of their own, an outline and page labels."""
    pages = len(PAGES)
    first = 6
    leaf = lambda index: first + 2 * index
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R /PageLabels << /Nums [0 << /S /r >> 2 << /S /D >>] >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count %d /MediaBox [0 0 595 842] /Resources << /Font << /F1 %d 0 R >> >> >>" % (pages, first + 2 * pages),
        b"<< /Type /Pages /Parent 2 0 R /Count %d /Kids [%s] >>" % (pages, b" ".join(b"%d 0 R" % leaf(i) for i in range(pages))),
        b"<< /Type /Outlines /First 5 0 R /Last 5 0 R /Count 1 >>",
        b"<< /Title (Conditions) /Parent 4 0 R /Dest [%d 0 R /Fit] >>" % leaf(1),
    ]
    for index, (lines, attributes, matrix) in enumerate(PAGES):
        annotations = b"/Annots %d 0 R" % (first + 2 * pages + 1) if index == 1 else b""
        objects.append(
            b"<< /Type /Page /Parent 3 0 R /Contents %d 0 R %s %s >>" % (leaf(index) + 1, attributes.encode(), annotations))
        objects.append(text(lines, matrix))
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    objects.append(b"[%d 0 R]" % (first + 2 * pages + 2))
    objects.append("<< /Type /Annot /Subtype /Text /Rect [20 20 40 40] /Contents (Une note de l'expéditeur) /F 4 >>".encode("cp1252"))
    (here / "geometry.pdf").write_bytes(assemble(objects, b"/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]"))


def signatures():
    """The same quote certified: so that nothing may be added, and so that annotations may."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers

    with tempfile.TemporaryDirectory() as keys:
        key, cert = os.path.join(keys, "k.pem"), os.path.join(keys, "c.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, "-days", "3650", "-subj", "/CN=Anne Morel"], check=True)
        signer = signers.SimpleSigner.load(key, cert, ca_chain_files=(), key_passphrase=None)
        for name, level in [("certified.pdf", fields.MDPPerm.FILL_FORMS), ("certified-open.pdf", fields.MDPPerm.ANNOTATE)]:
            with open(here.parent / "pdf" / "quote.pdf", "rb") as file:
                metadata = signers.PdfSignatureMetadata(field_name="S1", certify=True, docmdp_permissions=level)
                out = signers.sign_pdf(IncrementalPdfFileWriter(file), metadata, signer=signer)
            (here / name).write_bytes(bytes(out.getbuffer()))


geometry()
if "--signed" in sys.argv:
    signatures()
