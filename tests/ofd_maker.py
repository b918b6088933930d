"""Makes small OFD files for tests: pages of text objects in millimetres."""

import io
import zipfile
from xml.sax.saxutils import escape

_SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
SIZE = 5.0


def ofd(*pages, extra=(), scale=1.0):
    """Return an OFD of pages, each a list of (x, y, text); an empty one is a scan.

    A row may end with a matrix: then (x, y) is where its first character stands.
    ``scale`` is what a matrix makes of the unit of text, such as points.
    """
    return packed({**parts(*pages, scale=scale), **dict(extra)})


def templated(template, *pages, order="Background"):
    """Return an OFD whose pages all show a template, made of rows as well."""
    made = parts(*pages, template)
    path = f"Pages/Page_{len(pages)}/Content.xml"
    listed = f'<ofd:Page ID="{len(pages)}" BaseLoc="{path}"/>'
    end = "</ofd:CommonData>"
    known = f'<ofd:TemplatePage ID="90" ZOrder="{order}" BaseLoc="{path}"/>{end}'
    document = made["Doc_0/Document.xml"].replace(listed, "").replace(end, known)
    made["Doc_0/Document.xml"] = document
    for number in range(len(pages)):
        name = f"Doc_0/Pages/Page_{number}/Content.xml"
        shows = f'<ofd:Template TemplateID="90" ZOrder="{order}"/><ofd:Content>'
        made[name] = made[name].replace("<ofd:Content>", shows)
    return packed(made)


def parts(*pages, scale=1.0):
    """Return the parts of such an OFD by name."""
    listed = "".join(
        f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>'
        for n in range(len(pages))
    )
    made = {
        "OFD.xml": f"<ofd:OFD {_SPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml"
        "</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {_SPACE}><ofd:CommonData><ofd:PageArea>"
        "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
        f"</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
    }
    for number, page in enumerate(pages):
        rows = "".join(_object(row, scale) for row in page)
        made[f"Doc_0/Pages/Page_{number}/Content.xml"] = (
            f"<ofd:Page {_SPACE}><ofd:Content><ofd:Layer>"
            f"{rows or '<ofd:ImageObject/>'}</ofd:Layer></ofd:Content></ofd:Page>"
        )
    return made


def packed(made):
    """Return a package of parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in made.items():
            package.writestr(name, text)
    return out.getvalue()


def _object(row, scale):
    x, y, text, *turn = row
    size = SIZE / scale
    if turn:
        return (
            f'<ofd:TextObject Boundary="{x} {y} 7 150" Size="{SIZE}" CTM="{turn[0]}">'
            f'<ofd:TextCode X="0" Y="0" DeltaX="g {len(text) - 1} {SIZE}">'
            f"{escape(text)}</ofd:TextCode></ofd:TextObject>"
        )
    steps = f'DeltaX="g {len(text) - 1} {size}"' if len(text) > 1 else ""
    matrix = f'CTM="{scale} 0 0 {scale} 0 0"' if scale != 1 else ""
    return (
        f'<ofd:TextObject Boundary="{x} {y - SIZE} 150 7" Size="{size}" {matrix}>'
        f'<ofd:TextCode X="0" Y="{size}" {steps}>{escape(text)}</ofd:TextCode>'
        "</ofd:TextObject>"
    )
