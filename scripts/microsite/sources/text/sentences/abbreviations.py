"""Words of version 2 that are written with a full stop, by what may follow them.

Lower case, without the last stop. A list is never changed once sources stand on it: see ``__init__.py``.
"""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES: Final = _words(
    # ranks
    "gen lt col maj capt cpt sgt ssgt msgt cpl pvt pfc spc brig adm radm vadm cmdr cdr comdr cmdt comdt ens lcpl "
    "sfc csm flt sqn avm fm lieut serg pte gnr tpr bdr ldr cdre insp supt det const "
    # offices, honours and persons
    "mr mrs ms messrs mx dr drs prof profs hon pres gov govs sen sens rep reps amb atty sol secy asst dep dir mgr "
    "chmn commr comr cllr ald treas eng engr ing arch adv "
    # church
    "rev revd fr msgr mgr abp archbp bp card ven sts ste br "
    # titles of other countries
    "mme mmes mlle mlles mm sra srta sres srs dna hr frl hrn dipl dott lic arq dra hajj mawl ust hz проф акад ген "
    "доц им ул डॉ प्रो श्री श्रीमती पं स्व मो"
)
"""Stand before a name, and never end a sentence when written with a capital (or in a script without)."""

BEFORE_MORE: Final = _words(
    "e.g i.e eg ie cf viz vs v approx ca circa c resp esp incl excl a.k.a aka f.k.a abbr orig vgl z.b d.h u.a bzw "
    "ggf inkl evtl p.ex см напр т.е"
)
"""Never end a sentence: more must follow."""

LISTS: Final = _words("etc seq ff usw u.s.w т.д т.п b.i.d t.i.d q.i.d q.d q.h p.r.n")
"""End what they stand in, if a capital follows."""

NUMBERED: Final = _words(
    # parts of printed matter
    "no nos nr n° vol vols fig figs eq eqs eqn eqns art arts sec secs sect sects ch chs chap chaps p pp pg pgs pt "
    "pts bk bks par pars para paras cl cls fn fns n nn fol fols l ll ln lns v vv tab tabs tbl pl pls plt ex exx "
    "ms mss ser suppl supp app apps add corr doc docs ed eds edn edns col cols illus ill abb bd bde hrsg aufl éd "
    "núm pág págs стр рис табл гл "
    # law
    "subs subsec sched schs reg regs r rr s ss res resol conv abs amend amdt stat cong cir ord "
    # money
    "rs re afs af tk dh dhs kr sfr mk esc ksh tsh ush cts руб тыс рु रु "
    # medicine, and other places in something
    "op mvt grp wk wks div bn bde rgt regt coy sq dist"
)
"""Belong to a number, a Roman numeral or a letter behind them, and to a name; an opening word ends them."""

BEFORE_FIGURES: Final = _words(
    # books of the Bible, and what else is said of a number
    "matt mt mk lk jn rom cor gal eph phil col thess tim tit philem heb jas pet gen exod lev num deut josh judg "
    "sam kgs chron neh esth ps pss prov eccles isa jer lam ezek dan hos mic nah hab zeph hag zech mal temp lat "
    "long alt elev fl est pop max avg tel ext fax"
)
"""Belong to a number behind them, and are names or words otherwise."""

CALENDAR: Final = _words(
    "jan feb febr mar apr jun jul aug sep sept oct nov dec okt dez janv févr avr juil déc ene dic ago mon tue "
    "tues wed weds thu thur thurs fri sat sun"
)

UNITS: Final = _words(
    "mm cm dm km mi ft in yd yds sq cu oz lb lbs st cwt mg gm gms kg kgs ml cl dl hl tsp tbsp gal pt qt bbl bbls "
    "hr hrs min mins sec secs yr yrs mo mos wk wks mph kph rpm hp kw kwh mw mwh bn mn m tn psi deg doz pct cent "
    "per"
)
"""These and those above end a sentence unless a number follows, or another of the calendar."""

OTHER: Final = _words(
    # firms and bodies
    "inc ltd co cos corp bros mfg pty pvt plc llc cie ges ltda lda bhd sdn assn assoc dept depts dep't univ inst "
    "govt gov't natl nat'l intl int'l admin min comm cttee org orgs agcy bur acad coll hosp lab labs fed tech "
    # persons, behind the name
    "jr sr jnr snr esq ret retd dec'd "
    # places
    "st mt mts ft pt is isl pen prov terr penin pk hts spgs ave av blvd rd ln pl sq hwy pkwy expy ct cres ter apt "
    "ste rm fl bldg str ala ariz ark calif cal colo conn del fla ga ia ill ind kan kans ky la mass md me mich "
    "minn miss mo mont neb nebr nev okla ore pa penn tenn tex va vt wash wis wisc wyo ont que sask alta "
    # apparatus of learned works
    "al ibid id idem op cit loc trans transl tr repr rpt rev comp comps contrib forthc pseud abr ann anon bibl "
    "bibliog biog cent cit def diss facs gloss introd mus obs pref prelim publ pubd quot ref refs sc sci soc tit "
    "ult b d r cap temp misc var attrib "
    # medicine
    "pts diag rx tab caps inj wt ht med surg "
    # titles of journals (ISO 4)
    "proc bull symp quart mag lett phys chem biol environ geophys stud hist polit econ sociol philos lit lang "
    "math pub am amer brit eur int j mem congr conf gaz surv rept archaeol anthropol geogr sci "
    # other languages
    "núm env éd г гг"
)
"""End a sentence only where a word follows that opens one."""

ORDINARY: Final = _words(
    "add am amend app apps arch ark art arts ave cal cap caps card cent chap chaps del det doc docs ed est ex ext "
    "fax fed fig figs fri gal hab hos ill in is lab labs lam lit long mag mal mar mass math max me mem mi mic "
    "mins miss mo mus no op ore org orgs pa par pars pen per pet phil pop pub re ref refs reg rep reps res sam "
    "sat sec secs sect sects sol stud sun tab tabs tech tel temp ten tim tit wash wed"
)
"""Words of their own as well: abbreviations only with a capital, or before a number."""

LABELLED: Final = _words(
    "option options vitamin plan hepatitis influenza group type class grade figure appendix annex section part "
    "point step item case exhibit table schedule team category block gate zone phase level area site track series "
    "model"
)
"""What letters are counted by: in ``plan B.`` the letter is no initial of a name."""

OPENERS: Final = _words(
    "the this these that those it its he she they we his her their our my your in on at by for from with after "
    "before since while when where why how what who which whose as if although though however moreover "
    "furthermore nevertheless nonetheless meanwhile instead therefore otherwise finally then now but and so yet "
    "or nor such there here hence thus also next according despite during until unless because both each every "
    "some many several another nobody nothing none everybody everyone everything all perhaps indeed did do does "
    "was were are has have had is let please two three four five six seven eight nine ten eleven twelve dozens "
    "hundreds thousands millions"
)
"""Words that, with a capital behind an abbreviation, show that a new sentence began."""
