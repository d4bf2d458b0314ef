from streams.cli.marking import all_figures, pieces
from streams.extraction.pipeline import extract
from tests.unit.extraction.builders import article


def test_pieces_join_to_the_published_text():
    read = article("<p>At least <b>12</b> people were killed and 30 wounded in a blast.</p>")
    figures = all_figures(extract(read))
    cut = list(pieces(read.published_body, figures, "body"))
    assert "".join(piece.text for piece in cut) == read.published_body
    assert {owner for piece in cut for owner in piece.figures} == {f.id for f in figures}
