"""The kind of minutes and agendas in Welsh and Irish, which are told by the same signs as English ones."""

from __future__ import annotations

import pytest
from builders import document

from extract.papers.most_likely import most_likely

WELSH = """CYNGOR CYMUNED LLANWERDDAN
CYFARFOD 12fed GORFFENNAF 2031
Cynhaliwyd cyfarfod o Gyngor Cymuned Llanwerddan am 7.30pm yn yr Ystafell Ddarllen.
PRESENNOL
Cynghorwyr Alun Prys, Siân ap Rhys, Gwen Huws a'r Cynghorydd Ifan Tudur.
1. CROESO AC YMDDIHEURIADAU
Croesawodd y Cyng. G. Huws bawb i'r cyfarfod. Derbyniwyd ymddiheuriadau gan Andras Lloyd.
2. CADARNHAU COFNODION
Cynigiwyd gan y Cyng. I. Tudur, eiliwyd gan y Cyng. A. Prys, a chytunwyd bod cofnodion y cyfarfod diwethaf yn gywir.
3. MATERION YN CODI
Adroddwyd bod y bont wedi'i thrwsio. Penderfynwyd diolch i'r contractwr.
4. CYLLID
Cymeradwywyd y taliadau. Nodwyd y balans.
Diolchodd y Cadeirydd i'r aelodau a daeth y cyfarfod i ben am 8.35pm."""
IRISH = """COMHAIRLE BHAILE NA TRÁ
MIONTUAIRISCÍ an chruinnithe a tionóladh ar an 4 Bealtaine 2031
I Láthair: Comhairleoirí Ó Briain, Ní Dhálaigh agus Mac Suibhne
Leithscéalta: Comhairleoir de Búrca
1. MIONTUAIRISCÍ
Moladh ag an gComhairleoir Ó Briain, chuidigh an Comhairleoir Ní Dhálaigh leis, agus glacadh leis na miontuairiscí.
2. BÓITHRE
Aontaíodh go ndéanfaí an obair. Bhí an Comhairleoir Mac Suibhne sa chathaoir.
Rinneadh cinneadh scríobh chuig an Roinn."""


@pytest.mark.parametrize(
    "words", [WELSH, WELSH.replace("PRESENNOL", "Yn bresennol:"), IRISH], ids=["Welsh", "yn bresennol", "Irish"]
)
def test_minutes_in_other_languages_are_minutes(words: str) -> None:
    assert most_likely(document(words).pages)[0] == "minutes"
