"""Learns the weights of the Arabic reader from coded articles: candidates, status and victims.

    python -m streams.lexicon.build.ar_weights ARTICLES.jsonl GOLD.jsonl [--every 5 --unread 4]

Needs scikit-learn, which rasd itself does not. Article lines whose index modulo `--every` is `--unread` are left out,
so that they can measure. The weights of each choice go to streams/lexicon/weights, where a reviewer can read them.
"""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

from schemas.articles import CleanArticle
from schemas.references import ArticleRef
from streams.extraction.ar import candidates as pairing
from streams.extraction.ar import status, victims
from streams.extraction.ar.features import features
from streams.extraction.ar.figures import SPORTING
from streams.extraction.ar.phrases import phrases
from streams.extraction.ar.reading import Words, words
from streams.text.sentences import sentences

HERE = Path(__file__).parents[1] / "weights"
LEAST_WEIGHT = 0.02
Row = tuple[list[str], str]


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
    return [words(article.title if s.field == "title" else article.text, s) for s in sentences(article)]


def spans(figure: dict[str, Any], article: CleanArticle) -> list[tuple[int, int]]:
    """Where the quote of a coded figure stands."""
    text = article.title if figure["where"] == "title" else article.text
    found, at = [], text.find(figure["quote"])
    while at >= 0:
        found.append((at, at + len(figure["quote"])))
        at = text.find(figure["quote"], at + 1)
    return found


def truth(c: pairing.Candidate, gold: list[dict[str, Any]], article: CleanArticle) -> dict[str, Any] | None:
    """The coded figure that a candidate reads: same kind and number, the phrase inside the quote."""
    first = c.words.starts[c.phrase.start]
    last = c.words.ends[c.phrase.end - 1]
    for figure in gold:
        if figure["where"] != c.words.field or figure["kind"] != c.anchor.kind:
            continue
        alike = (figure["low"], figure["high"]) == (c.low, c.high) or (
            c.phrase.shape == "one" and figure["high"] == figure["low"] and figure["low"] in {2, 3, 4}
        )
        denied = figure["high"] == 0 and c.phrase.shape in {"many", "either"} and c.high is None
        if (alike or denied) and any(s < last and first < e for s, e in spans(figure, article)):
            return figure
    return None


def harmed(parts: list[Words], coded: dict[str, Any], article: CleanArticle) -> list[pairing.Candidate]:
    """One candidate for each coded figure that candidates cover."""
    found: dict[tuple[int, int], pairing.Candidate] = {}
    for part in parts:
        for c in pairing.candidates(part, phrases(part), pairing.anchors(part)):
            figure = truth(c, coded["figures"], article)
            if figure is not None:
                found.setdefault((id(figure), c.phrase.start), c)
    return list(found.values())


def rows(pairs: list[tuple[dict[str, Any], dict[str, Any]]]) -> dict[str, list[Row]]:
    """Examples of each choice."""
    made: dict[str, list[Row]] = {"ar_figures": [], "ar_status": [], "ar_victims": []}
    for raw, coded in pairs:
        article = clean(raw)
        parts = read(article)
        sport = sum("sport" in m.flags for part in parts for m in part.meanings) >= SPORTING
        said = victims.mentions(parts, harmed(parts, coded, article))
        for part in parts:
            found = pairing.candidates(part, phrases(part), pairing.anchors(part))
            best: dict[tuple[int, int], pairing.Candidate] = {}
            for c in found:
                figure = truth(c, coded["figures"], article)
                if figure is not None:
                    key = (c.phrase.start, id(figure))
                    if key not in best or c.rivals < best[key].rivals:
                        best[key] = c
            right = {id(c) for c in best.values()}
            for c in found:
                figure = truth(c, coded["figures"], article)
                if figure is not None and id(c) not in right:
                    continue  # the same figure by a farther harm word: neither right nor wrong
                made["ar_figures"].append((features(c, sport=sport), str(figure is not None)))
                if figure is not None:
                    made["ar_status"].append((status.signs(c, len(parts), article.ref.published_at), figure["status"]))
                    made["ar_victims"].append((victims.signs(c, said), figure["victims"]))
    return made


def learn(examples: list[Row], strength: float) -> dict[str, float]:
    """Weights of a logistic choice, small ones left out."""
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    vectorizer = DictVectorizer()
    x = vectorizer.fit_transform([dict.fromkeys(names, 1.0) for names, _ in examples])
    model = LogisticRegression(C=strength, max_iter=2000).fit(x, [answer for _, answer in examples])
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


STRENGTH = {"ar_figures": 0.2, "ar_status": 0.15, "ar_victims": 0.3}


def main() -> None:
    """Writes the weights."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("articles", type=Path)
    arguments.add_argument("gold", type=Path)
    arguments.add_argument("--every", type=int, default=5)
    arguments.add_argument("--unread", type=int, default=4)
    given = arguments.parse_args()
    articles, gold = ([orjson.loads(line) for line in p.open("rb")] for p in (given.articles, given.gold))
    pairs = [p for i, p in enumerate(zip(articles, gold, strict=True)) if i % given.every != given.unread]
    for name, examples in rows(pairs).items():
        weights = learn(examples, STRENGTH[name])
        (HERE / f"{name}.json").write_bytes(orjson.dumps(weights, option=orjson.OPT_INDENT_2))
        print(name, len(examples), "examples", len(weights), "weights")


if __name__ == "__main__":
    main()
