"""Owns what the PDF says about itself: that it is also PDF/UA-1, how it opens, and what its attachments are."""

import pydyf

END = b"</rdf:RDF>"
YAML = "/application#2fyaml"
ABOUT = 'rdf:Description rdf:about=""'
PDFUA = "http://www.aiim.org/pdfua/ns/id/"
# PDF/A takes a property that it does not know only together with this description of its schema.
DESCRIPTION = f"""
<{ABOUT} xmlns:pdfuaid="{PDFUA}" pdfuaid:part="1"/>
<{ABOUT} xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{PDFUA}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
""".encode()


def declare_accessible(metadata: pydyf.Stream) -> None:
    """Adds PDF/UA-1 to the XMP that WeasyPrint wrote for PDF/A."""
    metadata.stream = [b"".join(metadata.stream).replace(END, DESCRIPTION + END)]


def describe_attachments(pdf: pydyf.PDF) -> None:
    """Says once of every attached file that it is there and is YAML.

    WeasyPrint names each twice, and takes its type from the machine's list of file types.
    """
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
    for found in pdf.objects:
        if isinstance(found, pydyf.Stream) and found.extra.get("Type") == "/EmbeddedFile":
            found.extra["Subtype"] = YAML
