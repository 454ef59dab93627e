"""The noun phrase that an amount belongs to, by the words it depends on in its sentence.

"a surplus of £4m", "the works cost £4m", "£4m was spent on the quay", "sailings fell by 5%": the amount hangs on a noun, or on a
verb whose subject or purpose is the noun. What the parse does not make plain is None.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extract.text.parsing import Token

_FARTHEST = 4  # steps from an amount over words that say nothing of it
_MOST_WORDS = 8  # of a phrase

_PRONOUN_WORDS = """
    all another any anybody anyone anything both each either everyone everything few he her hers herself him himself i it its
    itself many me more most much neither no nobody none nothing one ones other others our ours same several she some somebody
    someone something such that their theirs them themselves there these they this those us we what which who whom whose you
    quarter quarters year years month months week weeks day days period time today cllr councillor councillors
    is are was were be been has had have circa inc ex incl answering responding commenting
    above below following former latter per respectively e.g i.e etc plus vs
"""
# What an amount is of or rises by, which names nothing itself: the noun behind it is looked for.
_EMPTY_NOUNS = """
    total sum amount maximum minimum figure average value majority number excess region order equivalent range level levels
    further additional extra estimate top order rest remainder
"""
# Nouns of change, which stand before "to", "by", "from" and "in" with an amount.
_CHANGE = """
    increase increases decrease decreases rise fall drop reduction reductions growth cut uplift change changes decline saving
    savings improvement variance overspend underspend cost costs price rate charge fee fees bid turnout
"""
# Verbs that bring their object to an amount: "raised the rent to £40".
_BRINGING = """
    increase increases increased increasing raise raises raised raising bring brings brought bringing reduce reduces reduced
    reducing lower lowers lowered lowering cut cuts cutting cap caps capped capping limit limits limited limiting restrict restricts
    restricted restricting set sets setting keep keeps kept hold holds holding exceed exceeds exceeded exceeding extend extends
    extended take takes took taking round drop dropped change changed put fix fixed
"""
# Verbs between what is measured and its measure.
_MEASURING = """
    is are was were be been being 's cost costs total totals totalled totaled totalling totaling exceed exceeds exceeded remain
    remains remained stand stands stood reach reaches reached reaching rise rises rose risen rising fall falls fell fallen falling
    drop drops dropped dropping grow grows grew grown growing increase increases increased increasing decrease decreases
    decreased decreasing decline declined declining reduce reduced reducing average averages averaged averaging amount amounts
    amounted amounting equate equates equated equating account accounts accounted measure measures measured measuring worth
    estimated forecast projected budgeted expected set capped valued priced charged limited ease eased range ranges ranged
    ranging come comes came go goes went gone going represent represents represented number numbered hit total contain contains
    contained comprise comprises comprised use uses used become became show shows showed improve improved
"""
# Verbs of which an amount is the object and the purpose follows: "spent £40 on paint".
_SPENDING = """
    spend spends spent spending pay pays paid paying invest invested investing allocate allocated allocating award awarded
    earmark earmarked budget budgeted approve approved provide provided contribute contributed commit committed donate donated
    grant granted set reserve reserved need needed require required charge charged receive received raise raised cost use used
    save saved add added give given secure secured vire vired transfer transferred
"""
_NOUN_RELATIONS = "nsubj nsubjpass dobj pobj attr conj appos nmod compound oprd dative npadvmod"
_NOUN_PARTS = "compound amod nmod poss case punct nummod advmod npadvmod cc conj det predet"
_COMPLEMENTS = ("attr", "dobj", "oprd", "acomp", "npadvmod", "advmod", "ccomp", "dep")
_HEADED = ("nummod", "compound", "nmod", "amod", "poss")
_PURPOSE = ("on", "for", "towards", "toward")
_SHARE_OF = ("of",)
_DROPPED = "a an the its their our his her this these those some any each all my your such both another other every no"
_NOMINAL = frozenset(_NOUN_RELATIONS.split())
_MODIFIERS = frozenset(_NOUN_PARTS.split())
PRONOUNS = frozenset(_PRONOUN_WORDS.split())
EMPTY = frozenset(_EMPTY_NOUNS.split())
CHANGE = frozenset(_CHANGE.split())
BRINGING = frozenset(_BRINGING.split())
MEASURING = frozenset(_MEASURING.split())
SPENDING = frozenset(_SPENDING.split())
DETERMINERS = frozenset(_DROPPED.split())


class Sentence:
    """A parsed sentence, with the amounts in it: tokens that are part of no phrase."""

    def __init__(self, tokens: Sequence[Token], amounts: Sequence[tuple[int, int]]) -> None:
        self._tokens = tokens
        self._children: list[list[int]] = [[] for _ in tokens]
        for index, token in enumerate(tokens):
            if token.head != index:
                self._children[token.head].append(index)
        self._starts = [token.start for token in tokens]
        self._amount = [any(map(str.isdigit, token.text)) for token in tokens]
        for start, end in amounts:
            for n in self._inside(start, end):
                self._amount[n] = True

    def _inside(self, start: int, end: int) -> list[int]:
        """The tokens that stand in part from `start` to `end` of the text, in their order."""
        first = max(0, bisect_right(self._starts, start) - 1)
        return [n for n in range(first, bisect_left(self._starts, end)) if start < self._tokens[n].end]

    def subject(self, start: int, end: int, *, bare: bool = False) -> tuple[int, int] | None:
        """Where the phrase stands that the amount at `start` to `end` is of; None where none is sure.

        `bare` is a number without a unit: before no plural noun, what follows it is not what it counts.
        """
        inside = self._inside(start, end)
        roots = [n for n in inside if self._tokens[n].head not in inside or self._tokens[n].head == n]
        if len({self._tokens[root].head for root in roots}) != 1:
            return None
        if bare and self._tokens[roots[-1]].relation in _HEADED:
            return None
        return self._of(roots[-1], _FARTHEST)

    def _of(self, index: int, left: int) -> tuple[int, int] | None:
        """The phrase that the amount, or empty noun, at `index` is of; `left` steps may still be taken."""
        if not left:
            return None
        token = self._tokens[index]
        own = self._complement(index, _SHARE_OF)
        if own is not None:
            return self._phrase(own)
        head, relation = token.head, token.relation
        if head == index:
            return None
        if relation in ("conj", "quantmod", "nmod", "nummod") and self._amount[head]:
            return self._of(head, left - 1)  # "from £500 to £500"
        if relation in _HEADED and head > index:
            return self._named(head, left)
        if relation == "pobj":
            return self._behind(head, left)
        spent = relation in ("dobj", "oprd") and self._word(head) in SPENDING
        purpose = self._purpose(index, head if spent else index)
        if relation in _COMPLEMENTS and self._word(head) in MEASURING and not (spent and purpose is not None):
            return self._subject_of(head, left)
        if purpose is not None:
            return self._phrase(purpose)
        if relation in ("nsubj", "nsubjpass"):
            return self._of_verb(head, relation)
        if relation == "appos" and not any(token.text[0].isalnum() for token in self._tokens[head + 1 : self._leftmost(index)]):
            return self._named(head, left)  # "grant income (£500)"
        return None

    def _purpose(self, index: int, verb: int) -> int | None:
        """The noun that says what the amount at `index` is for, behind it or behind the verb it is spent by."""
        own = self._complement(index, _PURPOSE)
        return own if own is not None or verb == index else self._complement(verb, _PURPOSE, after=index)

    def _of_verb(self, verb: int, relation: str) -> tuple[int, int] | None:
        """The phrase that the amount before a verb is of: "£500 was spent on the hall", "£500 is the fee"."""
        word, what = self._word(verb), None
        if word in SPENDING:
            what = self._complement(verb, _PURPOSE)
        elif relation == "nsubj" and word in MEASURING:
            what = next((n for n in self._children[verb] if self._tokens[n].relation == "attr"), None)
        return self._phrase(what) if what is not None else None

    def _leftmost(self, index: int) -> int:
        """The first of the tokens of the amount at `index`."""
        while index and self._amount[index - 1]:
            index -= 1
        return index

    def _behind(self, preposition: int, left: int) -> tuple[int, int] | None:
        """The phrase behind a preposition before an amount: "a rise of", "fell by", "from", "compared with"."""
        said, head = self._word(preposition), self._above(preposition)
        if head == preposition or head > preposition:
            return None
        if self._amount[head]:
            return self._of(head, left - 1)
        word = self._word(head)
        if said in _PURPOSE and word not in MEASURING:
            return None
        if word in ("compared", "against"):
            above = self._tokens[head].head
            return self._subject_of(above, left) if self._word(above) in MEASURING else None
        if word in BRINGING and said in ("to", "from", "by", "at"):
            brought = next((n for n in self._children[head] if self._tokens[n].relation == "dobj" and n < preposition), None)
            if brought is not None:
                return self._phrase(brought)
        if word in MEASURING and self._tokens[head].relation not in _NOMINAL:
            return self._subject_of(head, left)
        if (said == "of" and word != "short") or word in CHANGE:
            return self._named(head, left)
        return None

    def _above(self, preposition: int) -> int:
        """What a preposition hangs on, others between them passed over: "compared" of "compared with between £4 and £6"."""
        head = self._tokens[preposition].head
        while self._tokens[head].relation in ("prep", "pcomp") and head != self._tokens[head].head and not self._amount[head]:
            if self._word(head) in MEASURING | SPENDING:
                break
            head = self._tokens[head].head
        return head

    def _named(self, index: int, left: int) -> tuple[int, int] | None:
        """The phrase of a noun; for an empty one ("a total of") that on which it hangs."""
        if self._word(index) in EMPTY:
            own = self._complement(index, _SHARE_OF)
            if own is not None and not self._amount[own]:
                return self._phrase(own)
            return self._of(index, left - 1)
        return self._phrase(index)

    def _subject_of(self, verb: int, left: int) -> tuple[int, int] | None:
        """The phrase that is the subject of a verb, its own or that of the verb it goes on from."""
        for _ in range(left):
            subjects = [n for n in self._children[verb] if self._tokens[n].relation in ("nsubj", "nsubjpass")]
            relation, head = self._tokens[verb].relation, self._tokens[verb].head
            if subjects:
                word = self._word(subjects[0])
                if relation == "relcl" and word in ("which", "that"):
                    return self._phrase(head)
                if self._amount[subjects[0]]:
                    return None
                return self._phrase(subjects[0])
            if relation == "acl":
                return self._phrase(head)
            if relation not in ("conj", "xcomp", "advcl", "ccomp", "pcomp") or head == verb:
                return None
            verb = head
        return None

    def _complement(self, index: int, prepositions: Sequence[str], after: int = -1) -> int | None:
        """The noun after one of `prepositions` that hangs on the token at `index`."""
        for child in self._children[index]:
            if child > max(after, index) and self._tokens[child].relation == "prep" and self._word(child) in prepositions:
                for noun in self._children[child]:
                    if self._tokens[noun].relation == "pobj":
                        return noun
        return None

    def _phrase(self, index: int) -> tuple[int, int] | None:
        """Where the noun at `index` and what stands before it are; None for a pronoun and for another amount."""
        word = self._word(index)
        if self._amount[index] or word in PRONOUNS | EMPTY or not word[0].isalpha() or word.endswith("ed"):
            return None
        first = self._first(index)
        last = index
        of = self._complement(index, _SHARE_OF)
        if of is not None and self._first(of) - index <= 3 and not any(self._amount[index : of + 1]):
            of_word = self._word(of)
            if of_word not in PRONOUNS and self._tokens[of].text[0].isalpha():
                last = of
        while first < index and (self._word(first) in DETERMINERS or not self._tokens[first].text[0].isalnum()):
            first += 1
        if last - first >= _MOST_WORDS:
            last = index
        if last - first >= _MOST_WORDS or any(token.text in "()=|" for token in self._tokens[first : last + 1]):
            return None
        return self._tokens[first].start, self._tokens[last].end

    def _first(self, index: int) -> int:
        """The first token of the unbroken run of modifiers before the noun at `index`, no amount among them."""
        first = index
        inside = {index}
        for n in range(index - 1, -1, -1):
            token = self._tokens[n]
            if self._amount[n] or token.relation not in _MODIFIERS or not self._hangs_on(n, inside, index):
                break
            inside.add(n)
            first = n
        return first

    def _hangs_on(self, n: int, inside: set[int], index: int) -> bool:
        """True where the token at `n` hangs on the noun at `index`, itself or over others between them."""
        for _ in range(_FARTHEST):
            n = self._tokens[n].head
            if n in inside:
                return True
            if n > index:
                return False
        return False

    def _word(self, index: int) -> str:
        return self._tokens[index].text.casefold()
