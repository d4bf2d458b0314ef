import pytest

from streams.text.cleaning import readable


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One <b>5</b> dead.</p><p>Two.</p>", "One 5 dead.\nTwo."),
        ("<div>One<br/>two</div>", "One\ntwo"),
        ("<p>wrapped\nin the source</p>", "wrapped in the source"),
        ("<head><title>T</title></head><body><header><h1>H</h1></header>B</body>", "H\nB"),
        ("<p>a</p><script>if (a < b) { x('</p>') }</script><p>b</p>", "a\nb"),
        ("<p>a</p><style>p > b { }</style><nav><a>Home</a></nav><p>b</p>", "a\nb"),
        ('<p><img alt="5 > 3" src=x>a</p>', "a"),
        ("<p>a<!-- <p>hidden</p> -->b</p>", "ab"),
        ("<p>5 < 6 and 7 > 3</p>", "5 < 6 and 7 > 3"),
        ("<p>a</p><!-- never closed 5 dead", "a\n<!-- never closed 5 dead"),
        ("<p>a <b", "a <b"),
        ("&lt;p&gt;escaped&lt;/p&gt;&lt;p&gt;whole&lt;/p&gt;", "escaped\nwhole"),
        ("<form><p>the page</p></form>", "the page"),
        ("no markup: a<b, c>d", "no markup: a<b, c>d"),
        ('<p class="x>broken quote</p><p>next</p>', "broken quote\nnext"),
        ("<table><tr><td>Homs</td><td>5</td></tr></table>", "Homs\n5"),
    ],
)
def test_tags_become_paragraphs(html: str, expected: str) -> None:
    assert readable(html).text == expected
