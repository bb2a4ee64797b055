"""Edits of articles in many languages, with the place where every passage is afterwards."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeAlias

from tests.article.anchoring_texts import OTHERS, PARAGRAPHS

PAIRED = ("Chinese", "Japanese")
NEW = -1


@dataclass(frozen=True)
class Unit:
    """A word with what is behind it, or two letters where words are not parted.

    `origin` is its number in the old article; a word that came instead of another has that one's.
    """

    text: str
    origin: int = NEW
    is_changed: bool = False


Sentence: TypeAlias = list[Unit]
Article: TypeAlias = list[list[Sentence]]


@dataclass(frozen=True)
class Case:
    """A passage of an old text; `truth` is where it is in the new one, None where it is gone."""

    language: str
    old: str
    new: str
    start: int
    end: int
    truth: tuple[int, int] | None


@dataclass(frozen=True)
class Edit:
    """What is done to an article; `passage` says which sentence the passage is in."""

    article: Article
    paragraph: int
    sentence: int
    language: str
    chance: random.Random

    def copy(self) -> Article:
        return [[list(sentence) for sentence in paragraph] for paragraph in self.article]

    def other(self) -> Sentence:
        return [Unit(word) for word in cut(OTHERS[self.language], self.language)]


def write_article(language: str, chance: random.Random) -> Article:
    """An article of paragraphs of three sentences, in another order each time."""
    sentences = list(PARAGRAPHS[language])
    chance.shuffle(sentences)
    article: Article = []
    count = 0
    for number, sentence in enumerate(sentences):
        if number % 3 == 0:
            article.append([])
        article[-1].append([Unit(word, count + place) for place, word in enumerate(cut(sentence, language))])
        count += len(article[-1][-1])
    return article


def cut(sentence: str, language: str) -> list[str]:
    if language == "Thai":
        return [*sentence.split("|"), " "]
    if language in PAIRED:
        return [sentence[place : place + 2] for place in range(0, len(sentence), 2)]
    return [word + " " for word in sentence.split()]


def join(article: Article) -> tuple[str, list[tuple[Unit, int, int]]]:
    """The text, and where each unit of the old article is in it."""
    text, places = "", []
    for paragraph in filter(None, article):
        text = text.rstrip(" ") + "\n" * bool(text)
        end = len(text)
        for unit in chain.from_iterable(paragraph):
            start, end = end, end + len(unit.text)
            if unit.origin != NEW and unit.text.strip():
                before = len(unit.text) - len(unit.text.lstrip())
                places.append((unit, start + before, start + len(unit.text.rstrip())))
        text += "".join(unit.text for unit in chain.from_iterable(paragraph))
    return text.rstrip(" "), places


def change_words(edit: Edit, rate: float, article: Article | None = None) -> Article:
    """Replace words, leave some out and put some in: so many of a hundred."""
    words = [unit.text for unit in edit.other()]
    new: Article = []
    for paragraph in article or edit.article:
        new.append([])
        for sentence in paragraph:
            new[-1].append([])
            for unit in sentence:
                draw = edit.chance.random()
                if draw < rate * 0.7 and unit.text.strip():
                    new[-1][-1].append(replace(unit, text=edit.chance.choice(words), is_changed=True))
                elif draw >= rate * 0.85:
                    new[-1][-1].append(unit)
                if rate * 0.85 <= draw < rate:
                    new[-1][-1].append(Unit(edit.chance.choice(words)))
    return new


def edit_lightly(edit: Edit) -> Article:
    return change_words(edit, 0.03)


def edit_heavily(edit: Edit) -> Article:
    return change_words(edit, 0.15)


def set_type(edit: Edit) -> Article:
    """Typographic signs, and other white space."""
    signs = {"'": "’", '"': "”", "“": '"', "”": '"', "–": "-", "„": '"', "-": "–", " ": "\n"}
    return [
        [
            [
                replace(
                    unit,
                    text="".join(
                        signs.get(sign, sign) if edit.chance.random() < 0.5 else sign for sign in unit.text
                    ),
                )
                for unit in sentence
            ]
            for sentence in paragraph
        ]
        for paragraph in edit.article
    ]


def move(edit: Edit) -> Article:
    """Put the paragraph somewhere else."""
    new = edit.copy()
    taken = new.pop(edit.paragraph)
    places = [place for place in range(len(new) + 1) if place != edit.paragraph]
    new.insert(edit.chance.choice(places), taken)
    return new


def move_and_edit(edit: Edit) -> Article:
    return change_words(edit, 0.15, move(edit))


def split(edit: Edit) -> Article:
    """Begin a paragraph behind the sentence, and put a sentence before it."""
    new = edit.copy()
    paragraph = new[edit.paragraph]
    new[edit.paragraph : edit.paragraph + 1] = [
        [*paragraph[: edit.sentence], edit.other(), *paragraph[edit.sentence : edit.sentence + 1]],
        paragraph[edit.sentence + 1 :],
    ]
    return new


def delete(edit: Edit) -> Article:
    new = edit.copy()
    del new[edit.paragraph][edit.sentence]
    return new


def rewrite(edit: Edit) -> Article:
    new = edit.copy()
    new[edit.paragraph][edit.sentence] = edit.other()
    return new


def twin(edit: Edit) -> tuple[Article, Article]:
    """An article that has the sentence a second time, all but one word of it, and one that has only that."""
    old = edit.copy()
    sentence = old[edit.paragraph][edit.sentence]
    place = edit.chance.randrange(len(sentence))
    like = [Unit(unit.text) for unit in sentence]
    like[place] = edit.chance.choice(edit.other())
    paragraph = edit.chance.choice([number for number in range(len(old)) if number != edit.paragraph])
    old[paragraph].insert(edit.chance.randrange(len(old[paragraph]) + 1), like)
    new = [[list(one) for one in each] for each in old]
    new[edit.paragraph] = [one for one in new[edit.paragraph] if one is not sentence and one != sentence]
    return old, new


def make_cases(
    change: Callable[[Edit], Article] | None, language: str, count: int, seed: int
) -> Iterator[Case]:
    """Passages of articles that are changed so; of twins where nothing is said."""
    chance = random.Random(f"{language} {seed}")  # noqa: S311 - the same each time
    while count:
        article = write_article(language, chance)
        paragraph = chance.randrange(len(article))
        edit = Edit(article, paragraph, chance.randrange(len(article[paragraph])), language, chance)
        old, new = (article, change(edit)) if change else twin(edit)
        case = _choose(edit, join(old), join(new))
        if case:
            yield case
            count -= 1


def _choose(
    edit: Edit, old: tuple[str, list[tuple[Unit, int, int]]], new: tuple[str, list[tuple[Unit, int, int]]]
) -> Case | None:
    """Choose a passage of the sentence; none where most of it changed, so that nobody could say."""
    origins = [unit.origin for unit in edit.article[edit.paragraph][edit.sentence] if unit.text.strip()]
    first = edit.chance.randrange(len(origins)) if edit.chance.random() < 0.7 else 0
    last = edit.chance.randrange(first, len(origins)) if edit.chance.random() < 0.7 else len(origins) - 1
    chosen = set(origins[first : last + 1])
    before = [(start, end) for unit, start, end in old[1] if unit.origin in chosen]
    after = [(start, end, unit.is_changed) for unit, start, end in new[1] if unit.origin in chosen]
    start, end = before[0][0], before[-1][1]
    if not after:
        return Case(edit.language, old[0], new[0], start, end, None)
    kept = sum(end - start for start, end, is_changed in after if not is_changed)
    if kept < 0.6 * sum(end - start for start, end in before):
        return None
    return Case(edit.language, old[0], new[0], start, end, (after[0][0], after[-1][1]))
