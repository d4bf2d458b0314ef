"""Learns the weights of the Arabic reader from coded articles: candidates, status and victims.

    python -m streams.lexicon.build.ar_weights ARTICLES.jsonl GOLD.jsonl [MORE.jsonl CODES.jsonl …]

Needs scikit-learn, which rasd itself does not. Every fifth article of the first pair of files is left out, so that it
can measure, and the others count four times; the further pairs are learned from whole. The weights of each choice go to
streams/lexicon/weights, where a reviewer can read them.
"""

import argparse
import warnings
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

import orjson

from schemas.articles import CleanArticle
from schemas.references import ArticleRef
from streams.extraction import scoring
from streams.extraction.ar import candidates as pairing
from streams.extraction.ar import company, reading, status, victims
from streams.extraction.ar.about import about
from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.features import features
from streams.extraction.ar.news import leaning, vocabulary
from streams.extraction.ar.phrases import phrases
from streams.extraction.ar.reading import Words
from streams.extraction.ar.telling import Around
from streams.text.sentences import sentences

HERE = Path(__file__).parents[1] / "weights"
LEAST_WEIGHT = 0.02
EVERY, UNREAD = 5, 4
ROUNDS = 2000
"""Steps of learning at the most."""
FIRST = 4
"""How often an article of the first pair counts."""
LEAST_SEEN = 3
"""Candidates that a sign must be seen with to get a weight: a rarer one fits one text, not the language."""
PARTS = 5
"""Parts of the articles of which each is met with weights that the others taught."""
Row = tuple[list[str], str, float]
"""Signs, the right answer, and how often it counts."""
Coded = tuple[dict[str, Any], dict[str, Any], int]
"""An article, its codes, and how often it counts."""


Harmed = tuple[pairing.Candidate, dict[str, Any]]
"""A candidate that is a coded figure, and its codes."""


def clean(article: dict[str, Any]) -> CleanArticle:
    """A coded article as it stands."""
    published = article.get("published")
    ref = ArticleRef(
        article_id=article["id"],
        language="ar",
        published_at=datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None,
        received_at=datetime(2020, 1, 1, tzinfo=UTC),
    )
    title, body = article.get("title") or "", article["body"]
    return CleanArticle(ref=ref, published_title=title, published_body=body, title=title, text=body)


def read(article: CleanArticle) -> list[Words]:
    """All sentences as words."""
    return reading.article(article, sentences(article))


def located(figures: list[dict[str, Any]], article: CleanArticle) -> list[dict[str, Any]]:
    """Coded figures with the place of their quotes: the second figure of one quote stands at its second occurrence."""
    last: dict[tuple[str, str], int] = {}
    found = []
    for figure in figures:
        text = article.title if figure["where"] == "title" else article.text
        key = (figure["where"], figure["quote"])
        start = text.find(figure["quote"], last.get(key, -1) + 1)
        start = last[key] = start if start >= 0 else text.find(figure["quote"])
        found.append(figure | {"start": start, "end": start + len(figure["quote"])})
    return found


def truth(c: pairing.Candidate, gold: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The coded figure that a candidate reads: same kind and number, the phrase inside the quote."""
    first = c.words.spans[c.phrase.start][0]
    last = c.words.spans[c.phrase.end - 1][1]
    for figure in gold:
        if figure["where"] != c.words.field or figure["kind"] != c.anchor.kind:
            continue
        alike = (figure["low"], figure["high"]) == (c.low, c.high) or (
            c.phrase.shape == "one" and figure["high"] == figure["low"] and figure["low"] in {2, 3, 4}
        )
        if alike and figure["start"] < last and first < figure["end"]:
            return figure
    return None


def chosen(found: list[pairing.Candidate], answers: list[dict[str, Any] | None]) -> set[int]:
    """Ids of the candidates that should be taken: the nearest one of each coded figure, each person of a list."""
    best: dict[tuple[int, int], tuple[tuple[int, int, int], int]] = {}
    for c, figure in zip(found, answers, strict=True):
        if figure is None:
            continue
        listed = c.phrase.shape in {"one", "name"} and figure["low"] > 1
        key = (id(figure), c.phrase.start if listed else -1)
        rank = (0 if c.own else abs(c.between) + 1, c.rivals, c.phrase.start)
        if key not in best or rank < best[key][0]:
            best[key] = (rank, id(c))
    return {identity for _, identity in best.values()}


def news(coded: list[Coded], texts: list[list[Words]]) -> list[Row]:
    """Examples of the leaning of whole articles: their words, and whether some figure is new."""
    return [
        (sorted(vocabulary(parts)), str(any(f["status"] == "new" for f in codes["figures"])), times)
        for (_, codes, times), parts in zip(coded, texts, strict=True)
    ]


def leanings(examples: list[Row], texts: list[list[Words]]) -> list[str]:
    """The leaning of each article by weights that were learned from others, as the reader meets articles."""
    weights = by_others("ar_news", [[example] for example in examples])
    return [leaning(text, weights[n % PARTS]) for n, text in enumerate(texts)]


def rows(coded: list[Coded]) -> dict[str, list[Row]]:
    """Examples of each choice."""
    articles = [clean(raw) for raw, _, _ in coded]
    texts = [read(article) for article in articles]
    made: dict[str, list[Row]] = {name: [] for name in STRENGTH} | {"ar_news": news(coded, texts)}
    leaned = leanings(made["ar_news"], texts)
    harms: list[list[Harmed]] = []
    for (_, codes, times), article, parts, lean in zip(coded, articles, texts, leaned, strict=True):
        whole = about(parts, news=lean)
        coded_here = located(codes["figures"], article)
        harms.append(harmed := [])
        around = Around(parts, article.ref.published_at, lean)
        for part in parts:
            found = pairing.candidates(part, phrases(part), anchors(part))
            answers = [truth(c, coded_here) for c in found]
            right = chosen(found, answers)
            phrased = {(id(figure), c.phrase.start) for c, figure in zip(found, answers, strict=True) if id(c) in right}
            for c, figure in zip(found, answers, strict=True):
                if id(c) not in right and (id(figure), c.phrase.start) in phrased:
                    continue  # the same figure by a farther harm word: neither right nor wrong
                made["ar_figures"].append((features(c, whole), str(id(c) in right), times))
                if figure is not None and id(c) in right:
                    made["ar_status"].append((status.signs(c, around), figure["status"], times))
                    harmed.append((c, figure))
    counts = [times for _, _, times in coded]
    said = [list(surrounded(*row)) for row in zip(texts, harms, counts, strict=True)]
    made["ar_groups"] = list(chain.from_iterable(said))
    tables = [scoring.by_sign(weights) for weights in by_others("ar_groups", said)]
    for n, row in enumerate(zip(texts, harms, counts, strict=True)):
        made["ar_victims"] += groups(*row, tables[n % PARTS])
    return made


def surrounded(parts: list[Words], harmed: list[Harmed], times: int) -> Iterator[Row]:
    """The words around each coded figure of an article, and its group; a coder may leave it open."""
    told = company.signs(parts, [c for c, _ in harmed])
    return ((signs, f["victims"], times) for signs, (_, f) in zip(told, harmed, strict=True) if f["victims"])


def by_others(name: str, said: list[list[Row]]) -> list[dict[str, float]]:
    """For each part of the articles, every `PARTS`th, the weights of a choice that the examples of the others teach."""
    return [
        taught(name, [row for n, rows in enumerate(said) if n % PARTS != part for row in rows]) for part in range(PARTS)
    ]


def groups(parts: list[Words], harmed: list[Harmed], times: int, weights: scoring.Table) -> Iterator[Row]:
    """Signs and right group of each coded figure of an article; a coder may leave it open."""
    said = victims.Said(parts, [c for c, _ in harmed], weights)
    for at, (_, figure) in enumerate(harmed):
        if figure["victims"]:
            yield victims.signs(at, said), figure["victims"], times


def learn(examples: list[Row], strength: float, rounds: int = ROUNDS, least: int = LEAST_SEEN) -> dict[str, float]:
    """Weights of a logistic choice, small ones left out."""
    from sklearn.exceptions import ConvergenceWarning  # noqa: PLC0415
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    seen = Counter(name for names, _, _ in examples for name in set(names))
    vectorizer = DictVectorizer()
    x = vectorizer.fit_transform([{n: 1.0 for n in names if seen[n] >= least} for names, _, _ in examples])
    model = LogisticRegression(C=strength, max_iter=rounds)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # fewer steps may be wanted
        model.fit(x, [answer for _, answer, _ in examples], sample_weight=[times for _, _, times in examples])
    names = vectorizer.get_feature_names_out()
    weights: dict[str, float] = {}
    if len(model.classes_) == 2:
        weights = {str(n): round(float(w), 3) for n, w in zip(names, model.coef_[0], strict=True)}
        weights["bias"] = round(float(model.intercept_[0]), 3)
    else:
        for k, answer in enumerate(model.classes_):
            row = zip(names, model.coef_[k], strict=True)
            weights |= {f"{answer}={n}": round(float(w), 3) for n, w in row}
            weights[f"{answer}=bias"] = round(float(model.intercept_[k]), 3)
    return {n: w for n, w in sorted(weights.items()) if abs(w) >= LEAST_WEIGHT or n.endswith("bias")}


def taught(name: str, examples: list[Row]) -> dict[str, float]:
    """Weights of one of the choices here."""
    return learn(examples, STRENGTH[name], *LIMITS.get(name, ()))


STRENGTH = {"ar_news": 0.08, "ar_figures": 0.2, "ar_status": 0.3, "ar_groups": 0.1, "ar_victims": 0.05}
"""How freely the weights of each choice may be."""
LIMITS = {"ar_groups": (200, 6)}
"""Steps, and how often a sign must be seen, where it is not what it is by default."""


def pairs(files: list[Path]) -> list[Coded]:
    """Articles with their codes; of the first pair of files every fifth is left out, and the others count four times."""
    found: list[Coded] = []
    for at in range(0, len(files), 2):
        articles, codes = ({o["id"]: o for o in map(orjson.loads, p.open("rb"))} for p in files[at : at + 2])
        read = [(article, codes[i], 1 if at else FIRST) for i, article in articles.items() if i in codes]
        found += [one for n, one in enumerate(read) if at or n % EVERY != UNREAD]
    return found


def main() -> None:
    """Writes the weights."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("files", nargs="+", type=Path)
    given = arguments.parse_args()
    for name, examples in rows(pairs(given.files)).items():
        weights = taught(name, examples)
        (HERE / f"{name}.json").write_bytes(orjson.dumps(weights, option=orjson.OPT_INDENT_2))
        print(name, len(examples), "examples", len(weights), "weights")


if __name__ == "__main__":
    main()
