"""Papers made up for the tests: fictitious sessions and subjects, in the forms that papers have."""

EN_HEAD = """**SECRETARIAT OF THE CONFERENCE ON INTERACTION
AND CONFIDENCE BUILDING MEASURES IN ASIA**

**СЕКРЕТАРИАТ СОВЕЩАНИЯ ПО ВЗАИМОДЕЙСТВИЮ
И МЕРАМ ДОВЕРИЯ В АЗИИ**
"""
KK_HEAD = """АЗИЯДАҒЫ ӨЗАРА ІС-ҚИМЫЛ ЖӘНЕ СЕНІМ ШАРАЛАРЫ КЕҢЕСІНІҢ ХАТШЫЛЫҒЫ
"""
EN_TO_ALL = """MEMBER STATES
OF THE CONFERENCE ON INTERACTION
AND CONFIDENCE BUILDING MEASURES
IN ASIA
"""
RU_TO_ALL = """ГОСУДАРСТВА-ЧЛЕНЫ
СОВЕЩАНИЯ ПО ВЗАИМОДЕЙСТВИЮ
И МЕРАМ ДОВЕРИЯ В АЗИИ
"""
KK_TO_ALL = """АЗИЯДАҒЫ ӨЗАРА ІС-ҚИМЫЛ ЖӘНЕ СЕНІМ ШАРАЛАРЫ КЕҢЕСІНІҢ
МҮШЕ МЕМЛЕКЕТТЕРІ
"""


def english(
    text: str,
    *,
    number: str = "No. ENV/77",
    date: str = "Almaty, 5 March 2031",
    enclosure: str = "",
    to: str = EN_TO_ALL,
    greeted: str = "the CICA Member States",
) -> str:
    """Return a note in English."""
    return f"""{EN_HEAD}
{number}

{enclosure}

The Secretariat of the Conference on Interaction and Confidence Building Measures in Asia (CICA)
presents its compliments to {greeted} and {text}

The Secretariat avails itself of this opportunity to renew the assurances of its highest
consideration.

{date}

{to}
"""


def russian(
    text: str,
    *,
    number: str = "№ ENV/77",
    date: str = "город Алматы, 5 марта 2031 г.",
    enclosure: str = "",
    to: str = RU_TO_ALL,
    greeted: str = "государствам-членам СВМДА",
) -> str:
    """Return a note in Russian."""
    return f"""{EN_HEAD}
{number}

{enclosure}

Секретариат Совещания по взаимодействию и мерам доверия в Азии (СВМДА) свидетельствует свое
уважение {greeted} и {text}

Секретариат пользуется случаем, чтобы возобновить уверения в своем весьма высоком уважении.

{date}

{to}
"""


def kazakh(
    text: str,
    *,
    number: str = "",
    date: str = "Алматы қаласы, 2031 жылғы 5 наурыз",
    enclosure: str = "",
    to: str = KK_TO_ALL,
) -> str:
    """Return a note in Kazakh, which often bears no number of its own."""
    return f"""{number}

{enclosure}

Азиядағы өзара іс-қимыл және сенім шаралары кеңесінің Хатшылығы Азия Кеңесінің мүше мемлекеттеріне
өзінің зор ілтипатын білдіре отырып, {text}

Хатшылық осы мүмкіндікті пайдалана отырып, мүше мемлекеттерге өзінің зор ілтипатын тағы да растайды.

{date}

{to}
"""


SWG_DECISIONS = """SWG/2031-III/DEC/4\t7 May 2031

Distribution: Member States and observers

CONFERENCE ON INTERACTION AND CONFIDENCE BUILDING MEASURES IN ASIA

Special Working Group

Bangkok, 7 May 2031

DECISIONS OF THE SPECIAL WORKING GROUP

The Special Working Group (SWG) at its meeting in Bangkok on 7 May 2031 agreed on the following:

1. The SWG took note of the report of the Secretariat on the exchange of seed samples.
2. The SWG welcomed the offer of Mongolia to host a course for river pilots.
3. The SWG recommended to the Senior Officials Committee that it approve the draft guide on
lighthouses by the end of 2031.
4. The SWG appointed Thailand as coordinator and Vietnam and Sri Lanka as co-coordinators in the
priority area "Tourism" for 2032-2034.
5. The SWG requested the Secretariat to circulate the timetable no later than 1 June 2031.
6. The SWG reviewed the draft list of harbours and agreed to continue consultations on it.
7. The SWG elected Ms. B. as rapporteur and established a group on beacons.
8. The SWG granted the Institute of Tides the right to attend.
"""

RU_DECISIONS = """SOC/2032-I/DEC/7
3 февраля 2032 г.

Распространение: только для государств-членов

СОВЕЩАНИЕ ПО ВЗАИМОДЕЙСТВИЮ И МЕРАМ ДОВЕРИЯ В АЗИИ

Комитет старших должностных лиц

РЕШЕНИЯ КОМИТЕТА СТАРШИХ ДОЛЖНОСТНЫХ ЛИЦ

Комитет старших должностных лиц (КСДЛ) на своем заседании в Баку 3 февраля 2032 года договорился о
следующем:

1. КСДЛ рекомендовал Совету министров иностранных дел одобрить проект обзора по маякам.
2. КСДЛ принял к сведению доклад о приливах.
3. КСДЛ утвердил Монголию координатором и Иорданию со-координатором в приоритетной сфере «Туризм»
на 2032-2033 годы.
4. КСДЛ рассмотрел проект правил для лоцманов и согласился, что консультации по нему будут
продолжены.
5. КСДЛ призвал государства-члены представить сведения до 1 мая 2032 года.
"""

KK_DECISIONS = """SOC/2032-I/DEC/8

2032 жылғы 3 ақпан

Аға лауазымды тұлғалар комитеті

АҒА ЛАУАЗЫМДЫ ТҰЛҒАЛАР КОМИТЕТІНІҢ ШЕШІМДЕРІ

Аға лауазымды тұлғалар комитеті 2032 жылғы 3 ақпанда Бакуде өткен отырысында мыналарды келісті:

1. Комитет маяктар туралы есепті назарға алды.
2. Комитет су жолдары туралы ережені мақұлдады.
3. Комитет Сыртқы істер министрлерінің кеңесіне порттар туралы жобаны қабылдауды ұсынды.
"""

MD_LIST = """SOC/2033-II/DEC/1 4 June 2033

Senior Officials Committee

DECISION OF THE SENIOR OFFICIALS COMMITTEE

List of coordinating and co-coordinating countries

| No. | Dimension | | Priority area | Coordinator | Co-coordinators |
|---|---|---|---|---|---|
| 1 | Economic | 1 | Tourism | Vietnam (2033-2034) | Sri Lanka, Republic of Korea |
| | | 2 | Deep-sea cables | | Qatar |
| 2 | Human | | | United Arab Emirates | Viet Nam<br>Lao PDR |
| 3 | Environment | 1 | Sustainable Development | Atlantis | Iraq |
"""

CATALOGUE = """# Catalogue of Confidence Building Measures of the Harbour League

Doha, 2 June 2030

## 1. General provisions

1.1 Nothing here binds a port that does not wish it.

1.2 The ports may talk to one another.

## 2. Measures in the Environmental dimension

2.1 The ports may exchange:

a) tide tables;

b) charts of reefs.

\\* 2.2 The ports may count their gulls together.

## 3. Measures in the Human dimension

3.1 The ports may invite each other's choirs.

\\*\\* 3.2 The ports may lend books.

\\* Adopted through silence procedure on 4 May 2032

\\*\\* Added by the Meeting on 6 July 2033
"""

CONCEPT_PAPER = """CONCEPT PAPER
on the implementation of confidence building measures
in the priority area of Agriculture for 2031-2033

Introduction

This paper was drafted by the Kingdom of Thailand, the Coordinator in the priority area of
Agriculture in the economic dimension.

I. Aims

1. To share seeds.
2. To share rain tables.

II. Approach

The work will go step by step.

ANNEX

ACTION PLAN for 2031-2032

i. Seeds

A fair of seeds.

Further steps:

1. A list of seeds;
2. A map of fields.

ii. Rain

1. A common rain gauge.
"""

DECLARATION_EN = """DRAFT DECLARATION
of the Ninth Summit on Lighthouses

We, the Heads of State or Government of the Member States of the League of Lighthouses,

Having gathered in Muscat to look at the sea,

Recalling the old charts,

Declare the following:

I

1. We will keep the lamps lit.

2. We agree to convene the Tenth Summit in Doha in 2036.

II

3. We thank the keepers.
"""
DECLARATION_RU = """ПРОЕКТ ДЕКЛАРАЦИИ
девятого Саммита о маяках

Мы, главы государств и правительств государств-членов Лиги маяков,

Собравшись в Маскате, чтобы посмотреть на море,

Ссылаясь на старые карты,

Заявляем о следующем:

I

1. Мы будем поддерживать огонь.

2. Мы согласились созвать десятый Саммит в Дохе в 2036 году.

II

3. Мы благодарим смотрителей.
"""
DECLARATION_KK = """МАЯКТАР ТУРАЛЫ ТОҒЫЗЫНШЫ САММИТ ДЕКЛАРАЦИЯСЫНЫҢ ЖОБАСЫ

Біз, Маяктар лигасына мүше мемлекеттердің басшылары,

Теңізге қарау үшін Маскатта жиналып,

Ескі карталарды еске ала отырып,

Мыналарды мәлімдейміз:

I

1. Біз отты сақтаймыз.

II

3. Біз қызметкерлерге алғыс айтамыз.
"""
DECLARATIONS = f"{DECLARATION_RU}\n\n\n{DECLARATION_KK}\n\n\n{DECLARATION_EN}"
