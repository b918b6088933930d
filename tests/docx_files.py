"""Small Word documents made by hand, for the tests of reader and writers."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{_OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def p(*runs, properties=""):
    """Return a paragraph of runs; a plain text is a run of its own."""
    body = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}{body}</w:p>"


def r(text, properties=""):
    """Return a run."""
    head = properties and f"<w:rPr>{properties}</w:rPr>"
    return f'<w:r>{head}<w:t xml:space="preserve">{text}</w:t></w:r>'


def part(root, body, space=W):
    """Return a part with its root element."""
    text = f'<?xml version="1.0"?><w:{root} {_SPACES}>{body}</w:{root}>'
    return text.replace(W, space)


def docx(body, **others):
    """Return the bytes of a document; ``others`` are parts by kind, as inner XML."""
    rels = "".join(
        f'<Relationship Id="r{kind}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>'
        for kind in others
    )
    roots = {"header": "hdr", "footer": "ftr"}
    parts = {
        "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.'
        'openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.open'
        'xmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELS}"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELS}">{rels}'
        "</Relationships>",
        **{f"word/{k}.xml": part(roots.get(k, k), v) for k, v in others.items()},
        "word/media/seal.bin": "\0\1 not to be touched",
    }
    return packed(parts)


def packed(parts):
    """Return a zip of parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10)), content)
    return buffer.getvalue()


def unpacked(data):
    """Return the parts of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        assert made.testzip() is None
        return {one: made.read(one) for one in made.namelist()}
