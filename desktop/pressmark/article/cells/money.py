"""What stands around numbers: currencies, thousands and millions in words, per cent."""

import re
from dataclasses import dataclass

from pressmark.model import ValueKind

# Signs and names of one currency each, by the code of ISO 4217; those that several share stay themselves.
_NAMES = {
    "US$": "USD",
    "$US": "USD",
    "USD$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "CAD$": "CAD",
    "AUD$": "AUD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD",
    "SG$": "SGD",
    "NT$": "TWD",
    "R$": "BRL",
    "MX$": "MXN",
    "€": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "Euro": "EUR",
    "£": "GBP",
    "CN¥": "CNY",
    "RMB": "CNY",
    "CNH": "CNY",
    "JP¥": "JPY",
    "円": "JPY",
    "元": "CNY",
    "₹": "INR",
    "Rs.": "Rs",
    "₩": "KRW",
    "₽": "RUB",
    "руб": "RUB",
    "руб.": "RUB",
    "₺": "TRY",
    "₴": "UAH",
    "₫": "VND",
    "₦": "NGN",
    "₱": "PHP",
    "₪": "ILS",
    "฿": "THB",
    "₸": "KZT",
    "zł": "PLN",
    "Kč": "CZK",
    "Ft": "HUF",
    "Fr.": "CHF",
    "SFr.": "CHF",
}
_SHARED = ("$", "¥", "Rs", "kr", "kr.", "¢", "₿")
_CODES = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF "
    "CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD "
    "HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL "
    "LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP "
    "PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT "
    "TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG"
)
_SIGNS = sorted((*_NAMES, *_SHARED, *_CODES.split()), key=len, reverse=True)

CURRENCY = "(?:" + "|".join(map(re.escape, _SIGNS)) + r")(?![^\W\d_])"
"""A currency before or behind a number."""

PER_CENT = {"%": 1.0, "per cent": 1.0, "percent": 1.0, "pct": 1.0, "prozent": 1.0, "‰": 0.1, "per mille": 0.1}
"""Words for parts of a hundred, and how much each is in per cent."""

_WORDS = {
    1e3: "thousand thousands tsd tausend тыс 千",
    1e4: "万 萬",
    1e5: "lakh lakhs lac",
    1e6: "million millions millionen mio mln millón millones milhões млн",
    1e7: "crore crores",
    1e8: "億 亿",
    1e9: "billion billions bn bln mrd milliard milliards milliarden млрд",
    1e12: "trillion trillions trn трлн 兆",
}
# Beside a currency only: m is a metre too, and mm, t, cr and Md have other meanings.
_LETTERS = {
    "k": 1e3,
    "m": 1e6,
    "mm": 1e6,
    "mn": 1e6,
    "cr": 1e7,
    "b": 1e9,
    "md": 1e9,
    "mds": 1e9,
    "t": 1e12,
    "tn": 1e12,
}
_SCALES = {word: factor for factor, words in _WORDS.items() for word in words.split()}
_WORD = "(?i:" + "|".join(sorted(map(re.escape, _SCALES), key=len, reverse=True)) + r")\.?"
_LETTER = "(?i:" + "|".join(sorted(_LETTERS, key=len, reverse=True)) + r")\.?"
_END = r"(?![^\W\d_])"
_PER = r"(?: ?/ ?| per )(?P<per>[^\W\d_][\w²³.]{0,14}(?: [^\W\d_]{1,12})?)"
_UNIT = (
    # Parts by weight, by volume, of atoms.
    r"(?i:wt|at|vol|mol|gew|m|v|w)\.?-?%|"
    r"[^\W\d_°µΩ¹²³⁰⁴-⁹¼-¾⅐-⅞][\w²³¹⁰⁴-⁹.°µΩ·*/-]{0,19}(?: [^\W\d_][\w²³./-]{0,14})?|[°µΩ][\w²³./]{0,9}|[\"″]"
)
_MONEY = re.compile(
    rf" ?(?P<scale>(?:{_WORD}|{_LETTER})(?:{_END}|(?={CURRENCY})))? ?(?P<currency>{CURRENCY})?(?:{_PER})?"
)
_PERCENT = re.compile(rf" ?(?P<percent>(?i:{'|'.join(PER_CENT)}))\.?")
_NUMBER = re.compile(rf"(?P<scale>(?: ?{_WORD}|[kKMB]| M){_END})?(?: ?(?P<unit>{_UNIT}))?")


@dataclass(frozen=True, slots=True)
class Tail:
    """What stands behind a number: by how much it is multiplied, and what it is counted in."""

    kind: ValueKind
    factor: float = 1.0
    unit: str = ""


def read_tail(text: str, currency: str) -> Tail | None:
    """What the words behind a number mean, None where they mean nothing.

    Args:
        text: plain, as `numerals.plain` gives it.
        currency: what stands before the number, "" for none.
    """
    found = _MONEY.fullmatch(text) if currency or _may_have_currency(text) else None
    if found is not None and (currency or found["currency"]):
        named = _name_currency(found["currency"] or currency)
        return Tail(
            ValueKind.MONEY,
            _find_factor(found["scale"]),
            named + (f"/{found['per']}" if found["per"] else ""),
        )
    if currency:
        return None
    found = _PERCENT.fullmatch(text)
    if found is not None:
        return Tail(ValueKind.PERCENT, PER_CENT[found["percent"].lower()], "%")
    found = _NUMBER.fullmatch(text)
    if found is None or found["unit"] == "e":  # an estimate
        return None
    return Tail(ValueKind.NUMBER, _find_factor(found["scale"]), (found["unit"] or "").strip())


def _may_have_currency(text: str) -> bool:
    """Whether it is worth looking for one; of those in small letters and ASCII there are few."""
    if not text.isascii() or text != text.lower():
        return True
    return "$" in text or "kr" in text or "euro" in text


def _name_currency(sign: str) -> str:
    return _NAMES.get(sign, sign)


def _find_factor(scale: str | None) -> float:
    word = (scale or "").strip(" .").lower()
    return _SCALES.get(word) or _LETTERS.get(word, 1.0)
