"""Words that announce a place. Arabic forms are keys of `streams.lexicon.gazetteer.word_key`."""

SETTLEMENTS = dict.fromkeys("مدينه قريه بلده ضيعه هجره واحه قري بلدتي قريتي مدينتي بلدات مدن قريتين".split(), "s")
DISTRICTS = dict.fromkeys(
    "محله ناحيه مديريه قضاء مركز معتمديه عزله بلديه منطقه مقاطعه لواء دائره عماده حوض قطاع جبهه منطقتي مديريتي".split(),
    "d",
)
GOVERNORATES = dict.fromkeys("محافظه ولايه اقليم ريف اماره محافظتي ولايتي".split(), "g")
EXACT = dict.fromkeys(
    (
        "حي شارع مخيم سوق جبل جبال قاعده مطار جامع ساحه ميدان طريق جسر سجن معسكر معبر ميناء فندق "
        "وادي جزيره مصفاه حقل غابه عقبه ضاحيه مفرق تقاطع مستديره دوار منفذ حاجز ملعب برج قصر "
        "مرتفعات متنزه منتزه محميه حديقه نهر بحيره سد مستوطنه دير بحر خليج مضيق البحر المحيط "
        "كوبري نفق منتجع عزبه تل تله سهل هضبه خور قلعه مفترق خربه"
    ).split(),
    "x",
)
HONOURED_AR = frozenset("الملك الامير الامام السلطان الرئيس الشهيد النبي القديس الملكه الاميره السيده".split())
"""Titles of those that streets and airports are named after: طريق الملك | سعود."""
LINKED_AR = frozenset("عبد بن ابن ابو ابي ام ال".split())
"""Words that a name goes on behind: شارع الأمير | فيصل بن فهد."""
WHOLES_AR = frozenset("المدينه البلده القريه المنطقه المحافظه الولايه العاصمه الاقليم المديريه".split())
"""What is said again of a place that was named: وسط المدينة."""
BRIEF_AR = frozenset({"اب"})
"""Names that are a common word as well, and a place behind a word that announces one: محافظة | إب."""
TRIGGERS_AR: dict[str, str] = {**SETTLEMENTS, **DISTRICTS, **GOVERNORATES, **EXACT}
"""Word before a name, and the kind of place it says: g, d, s, or x (then the word belongs to the name)."""
WEAK_TRIGGERS_AR = frozenset(
    "مركز لواء دائره حقل مدرسه جامعه محطه مجمع اماره حوض قصر طريق قضاء بلديه سد ميدان ريف البحر المحيط سهل هضبه خور قلعه".split()
)
"""Triggers that other nouns follow as often: an unknown name after them must be definite."""
VILLAGES_AR = frozenset("قريه بلده ضيعه هجره محله قريتي بلدتي".split())
"""Triggers behind which any definite word is a name: قرية | العطرية."""
HEADS_AR = frozenset(
    (
        "ابو ابي ام بيت دير تل تله عين راس خان دار بني بنو اولاد سيدي منزل وادي جبل كفر شعب عقبه قصر باب برج حمام عبد "
        "شيخ الشيخ خربه نهر بئر بير ذي باي سان سانت سانتا نيو بورت لوس لاس قلعه جسر حوض خور شط مرج معره ظهران خميس "
        "عبدالله رجال شرم مرسي بلاد قصور سوق حاسي تيزي ايت القلعه ولد زاويه كاف سهل ربع حفر غرب شرق"
    ).split()
)
"""First words of names of two words."""
PLACED_AR = frozenset(
    "في داخل قرب وسط بالقرب جنوب شمال شرق غرب جنوبي شمالي شرقي غربي ريف ضواحي مشارف اطراف قباله سواحل شواطي احياء شوارع انحاء ارجاء محيط "
    "مداخل تخوم".split()
)
"""Words after which a name tells where something happened."""
DEFINING_AR = frozenset(
    "الواقع الواقعه التابع التابعه المجاور المجاوره المحاذي المحاذيه القريب القريبه الخاضع الخاضعه".split()
)
"""What stands only behind something definite: a word before it without an article is a name."""
RELATIVES_AR = frozenset(("التي", "الذي"))
LIES_AR = frozenset("تقع يقع تبعد يبعد".split())
"""What a relative clause says of a place: التي | تبعد."""
RAIDS_AR = frozenset(
    "غاره غارات غارتين غارتان الغاره الغارات بغاره بغارات بغارتين قصف القصف بقصف هجوم هجمات الهجوم الهجمات بهجوم "
    "قذيفه قذايف القذايف صاروخ صواريخ الصواريخ ضربه ضربات الضربات قنابل براميل البراميل اعتداء الاعتداء".split()
)
"""What falls on the place that it harms: غارة جوية على | حجة."""
COASTS_AR = frozenset("ساحل سواحل شواطي ضواحي مشارف".split())
"""Words behind which only the name of a place stands."""
SIDES_AR = frozenset("شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط اقصي".split())
MENTION_AR = frozenset("علي الي من عن باتجاه نحو حول بين مع ضد".split())
"""Words before names that tell a way, an origin or a side: no place of an event by themselves."""
NO_NAMES_AR = frozenset(
    (
        "التي الذي الذين وقد ان كان كانت في من الي علي عن مع بعد قبل حتي حيث او هذا هذه ذلك تلك ثم قد لم لن لا ما هو هي "
        "كما الا غير بين عند منذ خلال حول ضد دون لدي امس اليوم الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت "
        "صباح مساء ليل ليله فجر ظهر عصر عده عدد كل جميع بعض اخري احد احدي نفسها نفسه ذاتها المجاوره التابعه الواقعه "
        "الحدوديه سكنيه جبليه زراعيه صناعيه صغيره كبيره شعبي شعبيه عسكري عسكريه دولي مركزي عام عامه الحدود البلاد "
        "الخطر الامن الحرب القتال العمليات الاحداث الحادث الانفجار الهجوم النزاع الصراع الاتصالات العمل الدوله الحكم "
        "قوات رجال عناصر الملك الامير الهلال الحمله المملكه الوطن المواطنين الحق تحت بعيده نائيه مجاوره محاصره خاضعه قريبه واقعه تابعه معزوله امنه عازله حره محرره خطره شاسعه مختلفه متفرقه عديده الشرطه النفط اسفل اعلي مزدحم مكتظ السكان الساحه الجيش للغايه للمره تسيطر يسيطر تقع يقع شهدت تشهد وهي وهو وكان وكانت والتي والذي اثر جراء عبر فيما بسبب اسفر ادي "
        "مما لكن عليها عليه فيها فيه به بها لها له انه انها بحسب وفق وفقا بينما بينهم ونقل وقال وقالت قال قالت "
        "مقهي ملهي مسبح مطعم متجر مشرحه مظاهره مسيره الاسلاميه الدوليه الوطنيه المدنيه المركزيه العامه الرئيسيه الرئيسي نقل تطبيق القانون تعليم التعليم النصره "
        "العوده الغضب الظلام مدينه قاعده مباراه شهير شهيره غابه ويبدو الخاضع الخاضعه الانسب لمقتل لاصابه"
    ).split()
)
"""Words that never begin an unknown name."""

SETTLEMENTS_EN = dict.fromkeys(
    ["village", "town", "city", "hamlet", "township", "suburb", "villages", "towns", "community", "commune"], "s"
)
DISTRICTS_EN = dict.fromkeys(
    [
        "district",
        "county",
        "parish",
        "municipality",
        "area",
        "subdistrict",
        "borough",
        "lga",
        "locality",
        "areas",
        "districts",
    ],
    "d",
)
GOVERNORATES_EN = dict.fromkeys(
    ["province", "state", "region", "governorate", "department", "prefecture", "countryside"], "g"
)
EXACT_EN = dict.fromkeys(
    (
        "neighborhood neighbourhood camp market street st avenue ave road rd drive dr boulevard blvd lane ln circle parkway "
        "highway expressway court terrace bridge hill hills river square island mountain mountains valley airport base "
        "airbase mosque church prison checkpoint quarter strip hotel university stadium port forest lake"
    ).split(),
    "x",
)
TRIGGERS_EN: dict[str, str] = {**SETTLEMENTS_EN, **DISTRICTS_EN, **GOVERNORATES_EN, **EXACT_EN}
PLACED_EN = frozenset("in at near outside inside around across within throughout on off".split())
SWEEPS_EN = frozenset(
    "swept sweeping tore tearing ripped ripping rushed raged raging roared cut surged rampaged".split()
)
"""Verbs of what goes through the place that it harms: a tornado tore through Greenfield."""
ARTICLES_EN = frozenset("al el as ash at ad adh ar an az es et ed er ez".split())
"""The Arabic article before a hyphen, as English writes it."""
SIDES_EN = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast southwest "
    "northeastern northwestern southeastern southwestern downtown upper lower rural coastal".split()
)
NO_NAMES_EN = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december jan feb mar apr jun jul aug sept oct nov dec the a an he she they it his her "
        "their this that these those parliament congress islam english french arabic ramadan christmas eid easter god "
        "mr mrs ms dr sgt lt col gen capt president minister police army spring summer autumn fall winter i we you who "
        "what when where while after before some several two three four five six seven eight nine ten one dozens hundreds "
        "at in on by for from with and or but if as taliban isis facebook twitter bible"
    ).split()
)
OFFICES_AR = frozenset(
    (
        "الصحه صحه التربيه تربيه الدفاع المرور مرور الزراعه زراعه الاوقاف الثقافه الموارد المياه الكهرباء الاثار شرطه امن "
        "الاستخبارات المخابرات التموين الداخليه الماليه الطب الطوارئ الطواري الاسعاف الاطفاء البيئه التجاره النقل"
    ).split()
)
"""Offices that a directorate, centre or department is of: مديرية الصحة is no district."""
FACILITIES_AR = frozenset("ميناء مصفاه مطار سجن معبر منفذ".split())
"""What is as a rule named after the town that it belongs to: ميناء الزاوية."""
STATES_EN: dict[str, str] = dict(
    pair.split("=")
    for pair in (
        "ala=AL alaska=AK ariz=AZ ark=AR calif=CA colo=CO conn=CT del=DE fla=FL ga=GA hawaii=HI idaho=ID ill=IL ind=IN "
        "iowa=IA kan=KS ky=KY la=LA maine=ME md=MD mass=MA mich=MI minn=MN miss=MS mo=MO mont=MT neb=NE nev=NV n.h=NH n.j=NJ "
        "n.m=NM n.y=NY n.c=NC n.d=ND ohio=OH okla=OK ore=OR pa=PA r.i=RI s.c=SC s.d=SD tenn=TN texas=TX utah=UT vt=VT va=VA "
        "wash=WA w.va=WV wis=WI wyo=WY d.c=DC"
    ).split()
)
"""Newspaper short forms of US states: Port Richey, Fla."""
OUTLETS_AR = frozenset(
    "صحيفه جريده قناه اذاعه مجله موقع نادي فريق بنك شركه لصحيفه جامعه وكاله منتخب تلفزيون مباراه رابط".split()
)
"""A name after one of these is a newspaper, a club or a firm; behind رابط it is no Khobar but the news (رابط الخبر)."""
ROADS_AR = frozenset("كم كلم كيلومترا كيلومتر كيلومترات كيلو ميلا".split())
"""A side after a distance names only what the place is seen from: 120 كلم جنوب شرق الجزائر."""
QUOTES = frozenset('"«“(')
DISTANCES_EN = frozenset("outskirts miles mile km kilometers kilometres part parts capital heart centre center".split())
ORDINALS_EN = frozenset("th st nd rd".split())
BESIDE_EN = frozenset("of on along near at from to the and in block".split())
