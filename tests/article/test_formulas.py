"""Formulas in MathML are a line of text that means the same."""

import pytest

from pressmark.article import clean
from tests.article.markup import LINK


def flat(markup: str) -> str:
    """Give the HTML without the line ends between blocks."""
    return clean(markup, LINK).html.replace("\n", "")


@pytest.mark.parametrize(
    ("formula", "html"),
    [
        (
            "<msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac>",
            "x<sup>2</sup>=1/2",
        ),
        ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>", "(a+b)/c"),
        (
            "<msub><mi>x</mi><mn>1</mn></msub><mo>&lt;</mo><msubsup><mi>y</mi><mi>i</mi><mn>3</mn></msubsup>",
            "x<sub>1</sub>&lt;y<sub>i</sub><sup>3</sup>",
        ),
        (
            "<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt><mroot><mi>x</mi><mn>3</mn></mroot>",
            "√(a+b)(<sup>3</sup>√x)",
        ),
        ("<munderover><mo>&sum;</mo><mi>i</mi><mi>n</mi></munderover>", "∑<sub>i</sub><sup>n</sup>"),
        (
            "<munder><mi>a</mi><mi>b</mi></munder><mover><mi>c</mi><mi>d</mi></mover>",
            "a<sub>b</sub>c<sup>d</sup>",
        ),
        ("<mtable><mtr><mtd>1</mtd><mtd>2</mtd></mtr><mtr><mtd>3</mtd></mtr></mtable>", "[1, 2; 3]"),
        ("<semantics><mi>x</mi><annotation>y</annotation></semantics><mphantom>z</mphantom>", "x"),
        ("<mtext>a<script>b</script> c</mtext> <mfrac><mi>d</mi></mfrac>", "a cd"),
        ("<msup><mi>x</mi></msup><msup><mi>y</mi><none/></msup>", "xy"),
    ],
)
def test_formulas_are_a_line_of_text(formula: str, html: str) -> None:
    assert (
        flat(f"<p><math xmlns='http://www.w3.org/1998/Math/MathML'>{formula}</math></p>") == f"<p>{html}</p>"
    )
    assert flat(f'a<math display="block">{formula}</math>b') == f"<p>a</p><p>{html}</p><p>b</p>"


HALF = "<mfrac><mn>1</mn><mn>2</mn></mfrac>"
SHARE = "<mfrac><mi>a</mi><mi>b</mi></mfrac>"
ROOT = "<msqrt><mn>2</mn></msqrt>"


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (f"{SHARE}<mo>·</mo><msup><mi>x</mi><mn>2</mn></msup>", "(a/b)·x2"),
        (f"{SHARE}<mo>+</mo><mi>c</mi>", "a/b+c"),
        (
            "<mrow><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mi>b</mi></mfrac></mrow><mi>c</mi>",
            "((a+1)/b)c",
        ),
        ("<mfrac><mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow><mi>b</mi></mfrac>", "(a)/b"),
        ("<mfrac><mrow><mo>(</mo><mi>a</mi><mo>)</mo><mi>c</mi></mrow><mi>b</mi></mfrac>", "((a)c)/b"),
        ("<mfrac><mrow><mo>(</mo><mi>a</mi></mrow><mi>b</mi></mfrac>", "((a)/b"),
        (f"<mi>c</mi><mo>/</mo>{SHARE}", "c/(a/b)"),
        (f"<mi>c</mi><mspace/><mrow/>{SHARE}", "c(a/b)"),
        (f"<mrow><mi>c</mi><mspace/></mrow>{SHARE}<mrow><mo>+</mo></mrow>", "c(a/b)+"),
        (f"<mtext>if</mtext>{SHARE}<mtext>then</mtext>", "ifa/bthen"),
        (f"<mn>2</mn>{HALF}", "2 1/2"),
        (f"<mn>2</mn>{HALF}<mi>x</mi>", "2(1/2)x"),
        (f"<msup>{SHARE}<mn>2</mn></msup>", "(a/b)2"),
        (f"<msub><mrow>{ROOT}</mrow><mn>2</mn></msub>", "(√2)2"),
        (f"{ROOT}<mi>x</mi>", "(√2)x"),
        (f"{ROOT}<mo>+</mo><mi>x</mi>", "√2+x"),
        ("<mfrac><mi>a</mi><mrow><mi>b</mi><mi>c</mi></mrow></mfrac>", "a/(bc)"),
        ("<mfrac><mi>a</mi><mrow><mi>d</mi><mi>x</mi></mrow></mfrac>", "a/dx"),
        (f"<mtable><mtr><mtd>{SHARE}</mtd><mtd>{SHARE}</mtd></mtr></mtable>", "[a/b, a/b]"),
    ],
)
def test_a_fraction_means_on_one_line_what_it_meant_on_two(formula: str, text: str) -> None:
    marks = str.maketrans("", "", " ")
    said = clean(f"<p>x <math>{formula}</math></p>", LINK).text.removeprefix("x ")
    assert said == text or said.translate(marks) == text


@pytest.mark.parametrize(
    "markup",
    [
        "<math><mi>x</mi>",
        "<math><mi>x</math>",
        f"<math>{'<mrow>' * 90}x{'</mrow>' * 90}</math>",
        f"<math>{'<mi>x</mi>' * 12_000}</math>",
    ],
)
def test_what_is_no_readable_formula_loses_no_letter_of_its_own(markup: str) -> None:
    assert set(clean(markup, LINK).text) <= {"x"}
