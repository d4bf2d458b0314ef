"""Prints how well the project reads: `python -m bench.quality [--raise] [--phenomena]`.

The project's own texts against their floors (the command fails under one), then the gold beside the tree where it is
there, against what is to be reached. `--raise` lifts the floors to what is reached now.
"""

import argparse
import sys

from bench import gold, own_texts


def own(*, phenomena: bool) -> list[str]:
    """Prints the measures of the project's own texts; what is under its floor."""
    under: list[str] = []
    print("own texts      " + "measure".ljust(12) + "reached  floor")
    for language in own_texts.LANGUAGES:
        shares, by = own_texts.measured(language)
        held = own_texts.floors().get(language, {})
        for name, share in shares.items():
            print(f"{language:<15}{name:<12}{share:>7.3f}{held.get(name, 0.0):>7.2f}")
        under += own_texts.below(language, shares)
        for name, count in sorted(by.items(), key=lambda item: item[1]["right"] / item[1]["texts"]):
            if phenomena:
                print(f"  {language} {name:<34}{count['right']:>3} of {count['texts']}")
    return under


def main() -> int:
    """Prints both tables; 1 where a floor is broken."""
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--raise", dest="lift", action="store_true")
    args.add_argument("--phenomena", action="store_true")
    given = args.parse_args()
    if given.lift:
        own_texts.raise_floors()
    under = own(phenomena=given.phenomena)
    if gold.GOLD.is_dir():
        print("\ngold  measure     reach  on 4/5  unread 1/5")
        for name, measure, reach, seen, unread in gold.table():
            print(f"{name:<6}{measure:<11}{reach:>6.2f}{seen:>8.3f}{unread:>12.3f}{'' if seen >= reach else '  under'}")
    for line in under:
        print(line)
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main())
