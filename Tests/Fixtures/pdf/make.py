"""Makes the PDF fixtures of this folder: python3 make.py. Needs reportlab and pypdf; output is reproducible."""
import pathlib
from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

rl_config.invariant = 1
here = pathlib.Path(__file__).parent
WIDTH, HEIGHT = A4
NBSP = "\u00a0"


def sheet(name, draw, **options):
    page = canvas.Canvas(str(here / name), pagesize=A4, pageCompression=1, **options)
    draw(page)
    page.save()


def put(page, x, y, text, font="Helvetica", size=10, right=False):
    page.setFont(font, size)
    (page.drawRightString if right else page.drawString)(x, HEIGHT - y, text)


def table(page, top):
    edges = [(50, False), (300, True), (390, True), (430, True), (545, True)]
    rows = [
        ["Désignation", "Qté", "PU HT", "TVA", "Montant HT"],
        ["Prestation Ségur HOP-DPI-Va2", "1", f"11{NBSP}526,35{NBSP}€", f"20{NBSP}%", f"11{NBSP}526,35{NBSP}€"],
        ["Formation", "2", "678,64 €", "20 %", f"1{NBSP}357,28{NBSP}€"],
    ]
    for index, row in enumerate(rows):
        for (x, right), text in zip(edges, row):
            put(page, x, top + 20 * index, text, "Helvetica-Bold" if index == 0 else "Helvetica", right=right)
        if index == 1:
            put(page, 50, top + 30, "Solution MistralDPI, version 5.4", size=8)
            top += 12


def quote(page):
    put(page, 50, 60, "Devis", "Helvetica-Bold", 16)
    put(page, 545, 60, "N° BC-2026-114", right=True)
    for index, (left, right) in enumerate([
        ("Fournisseur", "Client"), ("Mistralys Santé", "Centre hospitalier de Belloire"),
        ("12 rue du Moulin-Vieux", "9 rue de l'Hôpital"), ("34000 Montpellier", "45420 Belloire"),
        ("SIRET : 447 235 912 00014", "FINESS : 453016107"), ("Tél. : 04 65 71 05 05", "Tél. : 02 61 91 62 45"),
    ]):
        put(page, 50, 100 + 12 * index, left)
        put(page, 320, 100 + 12 * index, right)
    for index, (label, value) in enumerate([("Cadre SONS", "HOP-DPI-Va2"), ("Progiciel", "MistralDPI"), ("Version livrée", "5.4")]):
        put(page, 50, 200 + 14 * index, label)
        put(page, 200, 200 + 14 * index, value)
    table(page, 270)
    for index, (label, value) in enumerate([("Total HT", f"12{NBSP}883,63 €"), ("TVA 20 %", "2 576,73 €"), ("Total TTC", "15 460,36 €")]):
        put(page, 380, 350 + 14 * index, label)
        put(page, 545, 350 + 14 * index, value, right=True)
    put(page, 50, 420, "Reste à charge du client : 0,00 €. Surface : 12 m")
    put(page, 50 + page.stringWidth("Reste à charge du client : 0,00 €. Surface : 12 m", "Helvetica", 10), 416, "2", size=6)
    put(page, 60, 810, "Mistralys Santé – SAS au capital de 200 000 € – RCS Montpellier 447 235 912", size=7)
    put(page, 545, 822, "page 1", size=7, right=True)


LEFT = ["1. Paiement. Hors Prestation Ségur, règlement à qua-", "rante-cinq jours fin de mois, sauf accord contraire.", None,
        "2. Données. Le Fournisseur agit comme sous-", "traitant au sens du règlement. Un rendez-", "vous est pris chaque année."]
RIGHT = ["3. Assurances. Le Fournisseur est assuré à hauteur", "de 800 000 € par an et par sinistre.",
         "4. Compétence. Tout différend relève des tribu-", "naux du siège du Fournisseur."]


def columns(page):
    put(page, 50, 60, "Conditions générales", "Helvetica-Bold", 13)
    for lines, x, top in [(LEFT, 50, 90), (RIGHT, 310, 86)]:
        for index, line in enumerate(lines):
            if line:
                put(page, x, top + 12 * index, line, size=9)


def sideways(page):
    page.saveState()
    page.translate(WIDTH, 0)
    page.rotate(90)
    for index, line in enumerate(["Annexe à la commande BC-2026-114", "Total HT : 1 200,00 €"]):
        page.setFont("Helvetica", 11)
        page.drawString(60, WIDTH - 60 - 16 * index, line)
    page.restoreState()


def rotated(page):
    page.setPageRotation(90)
    sideways(page)


def upside_down(page):
    """A quote that was scanned into its folder on its head, and kept its text."""
    page.setPageRotation(180)
    quote(page)


def doubled(page):
    for shift in (0, 0.4):
        put(page, 50 + shift, 60, "Total TTC : 1 440,00 €", size=12)
    put(page, 50, 90, "Total HT", size=12)
    put(page, 90, 90, " ....................", size=12)
    put(page, 250, 90, "1 200,00 €", size=12)
    for shift, y in ((0.5, 130), (1.4, 150)):
        x = 50
        for letter in "Total":
            put(page, x, y, letter, size=12)
            put(page, x + shift, y, letter, size=12)
            x += page.stringWidth(letter, "Helvetica", 12)
    put(page, 50, 110, "1", size=12)
    put(page, 70, 110, "1", size=12)


def image(page):
    from reportlab.lib.utils import ImageReader
    from PIL import Image
    page.drawImage(ImageReader(Image.new("L", (8, 8), 128)), 0, 0, WIDTH, HEIGHT)


def signed(page):
    from reportlab.lib.utils import ImageReader
    from PIL import Image
    put(page, 50, 60, "Total TTC : 1 440,00 €")
    page.showPage()
    page.drawImage(ImageReader(Image.new("1", (600, 800), 1)), 0, 0, WIDTH, HEIGHT)


def margins(page):
    for number in (1, 2):
        put(page, 50, 40, "Mistralys Santé", "Helvetica-Bold", 12)
        put(page, 545, 40, f"Devis BC-2026-114, page {number}/2", right=True)
        put(page, 50, 100, ["La Prestation comprend l'installation.", "La maintenance est incluse."][number - 1])
        put(page, 50, 812, "Siège : 12 rue du Moulin-Vieux, 34000 Montpellier", size=7)
        page.showPage()


def form(page):
    """Boxes of a form: what is ticked stands in the fields, and in no text."""
    put(page, 50, 60, "Attestation de vérification d'aptitude")
    for index, (text, ticked) in enumerate([("Consultation de Mon espace santé", True), ("Intégration des documents MSSanté", False)]):
        page.acroForm.checkbox(name=f"point{index}", checked=ticked, x=50, y=HEIGHT - 102 - 20 * index, size=10)
        put(page, 66, 100 + 20 * index, text)
    put(page, 50, 140, "Réserves :")
    for value, ticked, x in (("oui", False, 120), ("non", True, 170)):
        page.acroForm.radio(name="reserves", value=value, selected=ticked, x=x, y=HEIGHT - 142, size=10)
        put(page, x + 14, 140, value)


sheet("quote.pdf", quote)
sheet("form.pdf", form)
sheet("columns.pdf", columns)
sheet("sideways.pdf", sideways)
sheet("rotated.pdf", rotated)
sheet("upside-down.pdf", upside_down)
sheet("doubled.pdf", doubled)
sheet("margins.pdf", margins)
sheet("image.pdf", image)
sheet("signed.pdf", signed)
sheet("empty.pdf", lambda page: page.rect(50, 50, 100, 100))

from reportlab.lib.pdfencrypt import StandardEncryption
sheet("encrypted.pdf", quote, encrypt=StandardEncryption("secret", "owner", strength=128))
sheet("owner.pdf", columns, encrypt=StandardEncryption("", "owner", canCopy=0, strength=128))

whole = (here / "quote.pdf").read_bytes()
(here / "truncated.pdf").write_bytes(whole[: len(whole) // 3])

plain = canvas.Canvas(str(here / "broken.pdf"), pagesize=A4, pageCompression=0)
put(plain, 50, 60, "Total TTC : 1 440,00 €")
put(plain, 50, 80, "Reste à charge")
plain.save()
whole = (here / "broken.pdf").read_bytes()
(here / "broken.pdf").write_bytes(whole.replace(b"(Reste ", b">Reste) ", 1))

from pypdf import PdfReader, PdfWriter
writer = PdfWriter(clone_from=PdfReader(here / "image.pdf"))
writer.metadata = None
writer.write(here / "image-packed.pdf")

# The quote as a scanner sees it: drawn, a little askew, black and white.
import subprocess
from PIL import Image
from reportlab.lib.utils import ImageReader
subprocess.run(["pdftoppm", "-r", "150", "-gray", "-png", "-singlefile", here / "quote.pdf", "/tmp/quote-scan"], check=True)
sheet("scan.pdf", lambda page: page.drawImage(
    ImageReader(Image.open("/tmp/quote-scan.png").rotate(-0.9, fillcolor=255).convert("1", dither=0)), 0, 0, WIDTH, HEIGHT))
