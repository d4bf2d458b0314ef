"""Arabic numbers in words, written for the tests so that the reader is held to something it does not share."""

MASCULINE = "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split()
FEMININE = "واحدة اثنتان ثلاث أربع خمس ست سبع ثمان تسع عشر".split()
TENS = "عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split()
HUNDREDS = "مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة".split()


def small(number: int, *, feminine: bool) -> str:
    """A number below a hundred in words."""
    units = FEMININE if feminine else MASCULINE
    if number <= 10:
        return units[number - 1]
    if number < 20:
        ten = "عشرة" if feminine else "عشر"
        first = {11: "إحدى" if feminine else "أحد", 12: "اثنتا" if feminine else "اثنا"}.get(number)
        return f"{first or units[number - 11]} {ten}"
    tens, unit = TENS[number // 10 - 2], number % 10
    first = {1: "إحدى" if feminine else "واحد"}.get(unit, units[unit - 1])
    return f"{first} و{tens}" if unit else tens


def group(number: int, *, feminine: bool) -> str:
    """A number below a thousand in words."""
    hundreds, rest = divmod(number, 100)
    said = [HUNDREDS[hundreds - 1]] if hundreds else []
    return " و".join([*said, small(rest, feminine=feminine)] if rest else said)


def spelled(number: int, *, feminine: bool = False) -> str:
    """A number below a million in words."""
    thousands, rest = divmod(number, 1000)
    said = []
    if thousands == 1:
        said.append("ألف")
    elif thousands == 2:
        said.append("ألفان")
    elif thousands:
        said.append(f"{group(thousands, feminine=False)} {'آلاف' if thousands <= 10 else 'ألفا'}")
    return " و".join([*said, group(rest, feminine=feminine)] if rest else said)
