"""Makes small OFD files for tests: pages of text objects in millimetres."""

import io
import zipfile
from xml.sax.saxutils import escape

_SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
SIZE = 5.0


def ofd(*pages, extra=()):
    """Return an OFD of pages, each a list of (x, y, text); an empty one is a scan."""
    listed = "".join(
        f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>'
        for n in range(len(pages))
    )
    parts = {
        "OFD.xml": f"<ofd:OFD {_SPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml"
        "</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {_SPACE}><ofd:CommonData><ofd:PageArea>"
        "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
        f"</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
    }
    for number, page in enumerate(pages):
        inside = "".join(map(_object, page)) or "<ofd:ImageObject/>"
        parts[f"Doc_0/Pages/Page_{number}/Content.xml"] = (
            f"<ofd:Page {_SPACE}><ofd:Content><ofd:Layer>{inside}"
            "</ofd:Layer></ofd:Content></ofd:Page>"
        )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in [*parts.items(), *extra]:
            package.writestr(name, text)
    return out.getvalue()


def _object(row):
    x, y, text = row
    steps = f'DeltaX="g {len(text) - 1} {SIZE}"' if len(text) > 1 else ""
    return (
        f'<ofd:TextObject Boundary="{x} {y - SIZE} 150 7" Size="{SIZE}">'
        f'<ofd:TextCode X="0" Y="{SIZE}" {steps}>{escape(text)}</ofd:TextCode>'
        "</ofd:TextObject>"
    )
