"""Words for armed actors, folded, and the words that say that they act."""

ARMED = frozenset(
    (
        "طيران طائرات مقاتلات قوات جيش الجيش ميليشيات مليشيات ميليشيا مليشيا مسلحون مسلحين مسلحو مسلحي مجهولون مجهولين "
        "تنظيم داعش طالبان حركة جماعة الحوثيون الحوثيين المتمردون المتمردين المقاومة متمردون متمردين انتحاري انتحارية "
        "ارهابيون ارهابيين ارهابي الشرطة مقاتلو مقاتلي عناصر سلاح التحالف مستوطنون مستوطنين الاحتلال بوكو "
        "القوات المتظاهرون المتظاهرين المسلحون المسلحين ارهابية ارهابيا "
        "gunmen gunman militants rebels insurgents fighters troops soldiers taliban isis bomber jihadists terrorists "
        "police coalition army attackers bandits separatists al-shabaab shabaab haram"
    ).split()
)
LEADS = frozenset(
    (
        "قتل قتلت شن شنت شنتها شنه نفذه نفذته نفذها اطلق اطلقت هاجم هاجمت يد ايدي قبل استهدف استهدفت قصف قصفت فجر قصفه اغتال "
        "نفذ نفذت برصاص بنيران by unknown unidentified suspected armed"
    ).split()
)
FOLLOWS = frozenset(
    "killed kill shot opened attacked ambushed stormed abducted kidnapped raided fired executed".split()
)
CUTS = frozenset("في من على الى ان التي الذي امس اليوم الخميس الجمعة السبت الاحد الاثنين الثلاثاء الاربعاء".split())
