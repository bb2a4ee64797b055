"""How articles are set: for all of them, or for those of one site."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pressmark.settings import Settings, Typography, config_folder, load_settings
from tests.ui.typographies import NAME, SITE, Chooser, choosing

OWN = Typography("Serif", 130, 60, 170, True)


@pytest.fixture
def chooser(qtbot: QtBot, library: Path) -> Iterator[Chooser]:
    with choosing(qtbot, library, Settings(text_size=110)) as made:
        yield made


def test_a_choice_holds_for_all_articles_and_is_kept(chooser: Chooser) -> None:
    chooser.look.show_site(SITE, NAME, None)
    chooser.look.choose(size=120, family="Serif", justified=True)
    assert chooser.told == [Typography("Serif", 120, 70, 155, True)] == [chooser.common]
    assert chooser.kept == []
    chooser.wait_kept()
    assert load_settings(config_folder()).typography == chooser.common


def test_a_slider_has_the_article_set_seldom_but_with_its_last_value(chooser: Chooser) -> None:
    for size in range(111, 200):
        chooser.look.choose(size=size)
    assert chooser.look.typography.size == 199
    chooser.qtbot.waitUntil(lambda: chooser.told[-1].size == 199)
    assert chooser.told[0].size == 111
    assert len(chooser.told) < 20
    chooser.wait_kept()
    assert load_settings(config_folder()).text_size == 199


def test_a_site_of_its_own_starts_from_what_all_have_and_leaves_them_theirs(chooser: Chooser) -> None:
    look = chooser.look
    look.show_site(SITE, NAME, None)
    look.have_own(True)
    assert look.is_own
    assert chooser.kept == [(SITE, chooser.common)]
    look.choose(size=140)
    look.settle()
    assert chooser.kept[-1] == (SITE, Typography(size=140))
    assert chooser.common.size == 110
    look.show_site(SITE + 1, "Another", None)
    assert look.typography.size == 110
    look.show_site(SITE, NAME, None)
    assert look.typography.size == 140, "the library may not say it yet"


def test_without_one_of_its_own_a_site_is_set_as_all_are(chooser: Chooser) -> None:
    look = chooser.look
    look.show_site(SITE, NAME, OWN)
    look.show_site(SITE, NAME, OWN)
    assert chooser.told == [OWN]
    look.have_own(False)
    assert chooser.told == [OWN, chooser.common]
    assert chooser.kept == [(SITE, None)]
    look.show_site(SITE, NAME, OWN)
    assert look.typography == chooser.common


def test_where_a_site_has_its_own_a_choice_for_all_changes_nothing_in_sight(chooser: Chooser) -> None:
    chooser.look.show_site(SITE, NAME, OWN)
    chooser.preferences.change(text_size=200)
    assert chooser.told == [OWN]
    assert chooser.look.typography == OWN


def test_no_site_no_typography_of_its_own(chooser: Chooser) -> None:
    chooser.look.have_own(True)
    assert not chooser.look.is_own
    assert chooser.kept == []


@pytest.mark.parametrize("site", [SITE, SITE + 1])
def test_what_is_still_to_be_kept_is_kept_before_another_article_comes(chooser: Chooser, site: int) -> None:
    look = chooser.look
    look.show_site(SITE, NAME, OWN)
    for size in (131, 132, 133):
        look.choose(size=size)
    look.show_site(site, "Another", None)
    assert chooser.kept[-1][0] == SITE
    assert (chooser.kept[-1][1] or OWN).size == 133


@pytest.mark.parametrize(("size", "shown"), [(10_000, 400), (0, 50)])
def test_no_size_leads_out_of_the_limits(chooser: Chooser, size: int, shown: int) -> None:
    chooser.look.choose(size=size)
    assert chooser.common.size == shown


def test_the_defaults_come_back_for_what_is_shown_alone(chooser: Chooser) -> None:
    chooser.look.show_site(SITE, NAME, OWN)
    chooser.look.reset()
    assert chooser.look.typography == Typography()
    assert chooser.look.is_own
    assert chooser.common.size == 110


def test_images_are_darkened_or_not(chooser: Chooser) -> None:
    told: list[bool] = []
    chooser.look.dimming_changed.connect(told.append)
    chooser.preferences.change(dim_images=False)
    chooser.preferences.change(text_size=90)
    assert told == [False]
