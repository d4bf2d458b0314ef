"""A row of the gazetteer while it is being built."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Row:
    """One place; `names` are further names, which only the name table keeps."""

    id: str
    kind: str
    """c country, g governorate, d district, s settlement, x exact: a quarter, base, camp or building."""
    country: str
    english: str
    arabic: str = ""
    code: str = ""
    """ISO 3166-2 or GeoNames code of a governorate or district."""
    admin1: str = ""
    """Id of the governorate that contains it."""
    admin2: str = ""
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    names: set[str] = field(default_factory=set)

    def all_names(self) -> set[str]:
        """Every name that finds it."""
        return {n for n in (self.english, self.arabic, *self.names) if n}

    def line(self) -> str:
        """The row in places.tsv."""
        place = [f"{self.latitude:.3f}", f"{self.longitude:.3f}"] if self.latitude is not None else ["", ""]
        cells = [self.id, self.kind, self.country, self.admin1, self.admin2, self.code, *place]
        return "\t".join([*cells, str(self.population or ""), self.english, self.arabic]) + "\n"
