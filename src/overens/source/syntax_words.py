"""Owns what is said for each of libyaml's complaints: what is wrong and what to do, in Swedish."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Complaint:
    """The words for one of libyaml's complaints.

    `problem` is the beginning of libyaml's own text; `line` and `before` are patterns that the line at
    fault and the one before it must match. `begins` tells to point at where the faulty thing begins
    rather than where reading stopped.
    """

    problem: str
    what: str
    fix: str
    line: str = ""
    before: str = ""
    begins: bool = False


QUOTE = "Sätt raka citattecken kring hela texten"
BLANK = "Skriv ett vanligt mellanslag mellan kolonet och värdet."
COLON_WITHOUT_BLANK = r"^(- )?[\w-]+:[^ ]"
TEXT_AFTER_QUOTES = r"""(:|-)\s+(".*"|'.*')\s*[^\s#]"""
TEXT_AFTER_LINK = r"(:|-)\s+\["

COMPLAINTS = (
    Complaint(
        "",
        what="En rad kan inte börja med %.",
        fix="Ta bort raden, eller dra in den om den hör till en text.",
        line=r"^%",
    ),
    Complaint(
        "found character that cannot start any token",
        what="Efter strecket står en tabb, men YAML tillåter bara mellanslag där.",
        fix="Ersätt tabben med ett mellanslag.",
        line=r"^-\t",
    ),
    Complaint(
        "found character that cannot start any token",
        what="En text kan inte börja med tecknet @, %, ` eller en tabb utan citattecken.",
        fix=f"{QUOTE}. Ersätt tabbar med mellanslag.",
    ),
    Complaint(
        "mapping values are not allowed",
        what="Här står ett kolon till på samma rad, och då kan YAML inte veta vad som är nyckel.",
        fix=f"{QUOTE}, så att kolonet hör till den.",
        line=r":\s.*:(\s|$)",
    ),
    Complaint(
        "mapping values are not allowed",
        what="På raden före saknas ett mellanslag efter kolonet.",
        fix=BLANK,
        before=COLON_WITHOUT_BLANK,
    ),
    Complaint(
        "mapping values are not allowed",
        what="Raden fortsätter raden före, men ser ut som en ny nyckel.",
        fix=f"Rätta indraget om den är en ny nyckel. {QUOTE} om kolonet hör till den.",
    ),
    Complaint(
        "could not find expected ':'",
        what="Efter kolonet saknas ett mellanslag, så nyckeln går inte att känna igen.",
        fix=BLANK,
        line=COLON_WITHOUT_BLANK,
        begins=True,
    ),
    Complaint(
        "could not find expected ':'",
        what="Raden är varken en nyckel med kolon eller en fortsättning på texten före.",
        fix="Skriv ett kolon efter nyckeln, eller dra in raden under den text som den fortsätter.",
        begins=True,
    ),
    Complaint(
        "block sequence entries are not allowed",
        what="En lista kan inte börja på samma rad som sin nyckel.",
        fix="Sätt strecket på en egen rad under nyckeln, indragen två mellanslag.",
    ),
    Complaint(
        "mapping keys are not allowed",
        what="Ett frågetecken följt av ett mellanslag kan inte stå först i en text.",
        fix=f"{QUOTE}.",
    ),
    Complaint(
        "did not find expected alphabetic or numeric character",
        what="En text kan inte börja med * eller & utan citattecken.",
        fix=f"{QUOTE}, också när den börjar med *kursiv* eller **fetstil**.",
        begins=True,
    ),
    Complaint(
        "found unexpected end of stream",
        what="Texten börjar med ett citattecken som aldrig avslutas.",
        fix="Sätt ett likadant citattecken sist i texten.",
        begins=True,
    ),
    Complaint(
        "found unexpected document indicator",
        what="Texten börjar med ett citattecken som inte avslutas före en rad med --- eller ….",
        fix="Sätt ett likadant citattecken sist i texten.",
        begins=True,
    ),
    Complaint(
        "found unknown escape character",
        what="Ett omvänt snedstreck har en egen betydelse i en text med dubbla citattecken.",
        fix="Sätt enkla citattecken ' kring texten i stället, eller skriv två omvända snedstreck.",
    ),
    Complaint(
        "did not find expected hexdecimal number",
        what="Efter \\x, \\u eller \\U ska stå två, fyra eller åtta hexadecimala siffror.",
        fix="Skriv tecknet som det är i stället.",
    ),
    Complaint(
        "found invalid Unicode character escape code",
        what="Koden efter det omvända snedstrecket är inget tecken.",
        fix="Skriv tecknet som det är i stället.",
    ),
    Complaint(
        "did not find expected comment or line break",
        what="En text kan inte börja med | eller > på samma rad som sin nyckel.",
        fix=f"{QUOTE}, eller låt tecknet stå ensamt och skriv texten indragen på raderna under.",
        begins=True,
    ),
    Complaint(
        "found an indentation indicator",
        what="Efter | eller > kan en siffra från 1 till 9 stå, men inte 0.",
        fix="Ta bort siffran.",
    ),
    Complaint(
        "did not find expected key",
        what="Efter en text i citattecken står något mer på samma rad.",
        fix=f"{QUOTE}, och byt citattecknen inne i den mot ”så här”.",
        line=TEXT_AFTER_QUOTES,
    ),
    Complaint(
        "did not find expected key",
        what="En text kan inte börja med en länk utan citattecken, för [ börjar en lista i YAML.",
        fix=f"{QUOTE}.",
        line=TEXT_AFTER_LINK,
    ),
    Complaint(
        "did not find expected key",
        what="Strecket står inte i samma kolumn som listans andra streck, eller inte under listans nyckel.",
        fix="Dra in strecket lika långt som strecken ovanför, eller två mellanslag under nyckeln.",
        line=r"^-(\s|$)",
    ),
    Complaint(
        "did not find expected key",
        what="Före kolonet saknas en nyckel.",
        fix=f"Skriv nyckeln. {QUOTE} om kolonet hör till en text.",
        line=r"^:",
    ),
    Complaint(
        "did not find expected key",
        what="Raden börjar inte i samma kolumn som de nycklar som den hör ihop med.",
        fix="Dra in raden lika långt som nycklarna ovanför, med två mellanslag per nivå.",
    ),
    Complaint(
        "did not find expected '-' indicator",
        what="En text kan inte börja med en länk utan citattecken, för [ börjar en lista i YAML.",
        fix=f"{QUOTE}.",
        line=TEXT_AFTER_LINK,
    ),
    Complaint(
        "did not find expected '-' indicator",
        what="Raden står i samma kolumn som en lista men börjar inte med ett streck.",
        fix="Sätt ett streck först på raden, eller rätta indraget så att raden hör till rätt nyckel.",
    ),
    Complaint(
        "did not find expected ',' or ']'",
        what="En lista som börjar med [ avslutas inte.",
        fix=f"Sätt ] sist i listan och komma mellan posterna. {QUOTE} om [ hör till en text.",
        begins=True,
    ),
    Complaint(
        "did not find expected ',' or '}'",
        what="Något som börjar med { avslutas inte.",
        fix=f"Sätt }} sist och komma mellan nycklarna. {QUOTE} om {{ hör till en text.",
        begins=True,
    ),
    Complaint(
        "did not find expected node content",
        what="Här saknas ett värde.",
        fix="Skriv värdet, eller ta bort det komma eller den klammer som är för mycket.",
    ),
    Complaint(
        "did not find expected <document start>",
        what="Filens innehåll är redan avslutat här.",
        fix="Kontrollera citattecken, klamrar och indrag på raderna före, eller ta bort det som är för mycket.",
    ),
    Complaint(
        "found undefined tag handle",
        what="En text kan inte börja med ett utropstecken utan citattecken.",
        fix=f"{QUOTE}.",
    ),
)

TAG = Complaint(
    "",
    what="En text kan inte börja med ett utropstecken utan citattecken.",
    fix=f"{QUOTE}.",
    begins=True,
)
UNKNOWN = Complaint(
    "",
    what="Filen går inte att läsa som YAML längre än hit.",
    fix="Kontrollera indrag, kolon och citattecken på raden och på raderna före.",
)
