//! `link`: read an address. Whose site is it, or what is each piece; then, which trick is it.

#[cfg(feature = "authoring")]
mod address;
#[cfg(feature = "authoring")]
mod authoring;
#[cfg(feature = "authoring")]
mod owners;
#[cfg(feature = "authoring")]
mod punycode;
#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Opt, Outcome, Wrong, opt, shuffle};
use crate::lang::{Texts, field, nothing};
use crate::scene::Scene;

words! {
    Name: "Мекенжайды оқу", "Чтение адреса", "Reading an address";
    Owner: "Бұл мекенжай қай сайттікі екенін таңдау керек", "Выбрать, чей это сайт на самом деле", "Choose whose site this really is";
    Parts: "Мекенжайдың әр бөлігінің не екенін таңдау керек", "Выбрать, чем является каждая часть адреса", "Choose what each piece of the address is";
    Scheme: "байланыс түрі", "тип соединения", "kind of connection";
    Login: "@ алдындағы логин", "логин перед @", "login before @";
    Sub: "субдомен", "поддомен", "subdomain";
    Site: "сайттың иесі", "хозяин сайта", "owner of the site";
    Port: "порт", "порт", "port";
    Path: "беттің жолы", "путь к странице", "path to the page";
    Query: "сұрау параметрлері", "параметры запроса", "parameters";
    WhyScheme: "Байланыстың шифрланған-шифрланбағанын ғана көрсетеді: https жалған сайтта да бола береді.",
        "Показывает лишь, зашифрована ли связь: https бывает и у поддельного сайта.",
        "Says only whether the connection is encrypted: a fake site can have https too.";
    WhyLogin: "@ белгісінің алдында тұр: браузер мұны сайт деп емес, пайдаланушы аты деп оқиды.",
        "Стоит перед знаком @: браузер читает это как имя пользователя, а не как сайт.",
        "It stands before the @ sign: a browser reads it as a user name, not as a site.";
    WhySub: "Иесінің атынан бұрын тұр: мұндай сөзді сайттың иесі өзі ойлап қояды.",
        "Стоит перед именем хозяина: такие слова хозяин сайта придумывает сам.",
        "It stands before the owner’s name: the owner of a site makes up such words.";
    WhySite: "Бірінші қиғаш сызыққа дейінгі соңғы бөліктер: сайт осы атқа тіркелген.",
        "Последние части до первой косой черты: на это имя сайт и зарегистрирован.",
        "The last parts before the first slash: the site is registered under this name.";
    WhyPort: "Қос нүктеден кейінгі сан — сервердің «есігі», иесі туралы ештеңе айтпайды.",
        "Число после двоеточия — «дверь» сервера, о хозяине оно не говорит.",
        "The number after the colon is a door of the server; it says nothing of the owner.";
    WhyPath: "Қиғаш сызықтан кейін тұр: бұл — беттің жолы, оған кез келген сөз жазыла алады.",
        "Стоит после косой черты: это путь к странице, в нём можно написать что угодно.",
        "It stands after the slash: a path to a page, where anything can be written.";
    WhyQuery: "Сұрақ белгісінен не # белгісінен кейінгісі — бетке берілген параметр, иесі емес.",
        "После вопросительного знака или # идут параметры для страницы, а не хозяин.",
        "After a question mark or # come parameters for the page, not the owner.";
    TooMuch: "Иесінің атымен бірге алдындағы артық бөлік те алынған.",
        "Вместе с именем хозяина взято лишнее, что стоит перед ним.",
        "Besides the owner’s name it takes in what stands before it.";
    TooLittle: "Бұл — иесінің толық аты емес, бір бөлігі ғана.", "Это не всё имя хозяина, а только его часть.", "This is only a part of the owner’s name.";
    Elsewhere: "Мекенжайда бұл атау иесінің орнында тұрған жоқ.", "В адресе это имя не стоит на месте хозяина.", "In the address this name does not stand in the owner’s place.";
    Choose: "Таңдау керек", "Выбрать", "Choose";
    Right: "Дұрысы", "Верно", "Right";
    WhichOwner: "Қай сайттікі?", "Чей это сайт?", "Whose site is it?";
    WhichTrick: "Мұнда қандай айла бар?", "Какая здесь уловка?", "Which trick is it?";
    Pieces: "Мекенжайдың бөліктері", "Части адреса", "The pieces of the address";
    Rule: "Оқу тәртібі: https:// белгісінен кейін бірінші қиғаш сызыққа дейін оқып, @ алдындағысын алып тастау керек. Қалғанының соңғы екі бөлігі — иесі (gov.kz, edu.kz, com.kz болса, соңғы үшеуі).",
        "Как читать: после https:// взять всё до первой косой черты и отбросить то, что перед @. Две последние части остатка — хозяин (если это gov.kz, edu.kz, com.kz — три последние).",
        "How to read it: after https:// take what stands before the first slash, and drop what is before @. The last two parts of the rest are the owner (three with gov.kz, edu.kz, com.kz).";
    Shows: "Браузер мұны былай көрсетеді", "Браузер покажет это так", "A browser shows it like this";
    Cyrillic: "кирилл әрпі", "буква кириллицы", "a Cyrillic letter";
    Digit: "цифр", "цифра", "a digit";
    Letters: "ұқсас әріптер", "похожие буквы", "letters that look alike";
    Shown: "Сілтеменің жазуы", "Текст ссылки", "Words of the link";
}

/// How many roles a piece may have: from [`Say::Scheme`] to [`Say::Query`], and the same number of reasons.
const ROLES: usize = 7;

/// The most candidates for the owner, the owner among them.
const MOST: usize = 5;

/// An address. Where the owner is asked for, the first five slots are for what could be taken for it, the owner
/// first; where the pieces are, slot *i* holds the role of piece *i*, from 1. Behind them a slot for each trick, set
/// when it is picked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link<T = String> {
    /// The address. `{U+0430}` stands for the letter with that number.
    pub address: String,
    /// The words of the link, where they are not the address.
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub shown: Option<T>,
    /// The host as browsers show it, where they distrust its letters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub shown_as: String,
    /// What is asked.
    pub ask: Ask,
    /// Names to be taken for the owner that are not in the address, such as the one in `shown`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decoy: Vec<String>,
    /// Letters that look like others, as `odd=usual`: `{U+0430}=a`, `rn=m`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alike: Vec<String>,
    /// Who the owner is, and how one can tell.
    pub why: T,
    /// Which trick it may be; none, or two to five.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub trick: Vec<Opt<T>>,
    /// The address taken apart, by the build: the app need not know how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apart: Option<Apart>,
}

impl<T, U> Texts<T, U> for Link<T> {
    type Mapped = Link<U>;
    fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> Link<U> {
        Link {
            address: self.address.clone(),
            shown: field::maybe(&self.shown, at, "shown", f),
            shown_as: self.shown_as.clone(),
            ask: self.ask,
            decoy: self.decoy.clone(),
            alike: self.alike.clone(),
            why: field::text(&self.why, at, "why", f),
            trick: field::each(&self.trick, at, "trick", f),
            apart: Some(self.apart()),
        }
    }
}

/// What is asked of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ask {
    /// Whose site it is.
    Owner,
    /// What each piece is.
    Parts,
}

/// A part of an address, with the number of a text that belongs to it.
type Told = (u8, String);

/// An address taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Apart {
    /// Its pieces, which join to the address, each with its role from 0; names are cut at their dots.
    pub piece: Vec<Told>,
    /// What could be taken for the owner, the owner first, each with the text that says why it is or is not.
    pub owner: Vec<Told>,
    /// The letters that look like others, each with the text that says what they are.
    pub alike: Vec<Told>,
}

impl Apart {
    /// The address as it is read.
    pub fn address(&self) -> String {
        self.piece.iter().map(|(_, text)| text.as_str()).collect()
    }
}

impl<T> Link<T> {
    /// The address taken apart.
    fn apart(&self) -> Apart {
        #[cfg(feature = "authoring")]
        if self.apart.is_none() {
            return owners::apart(&self.address, &self.decoy, &self.alike);
        }
        self.apart.clone().unwrap_or_default()
    }

    /// The slots of the first question: the right number in each, from the first.
    fn right(&self) -> Vec<u8> {
        match self.ask {
            Ask::Owner => (0..MOST).map(|slot| u8::from(slot == 0)).collect(),
            Ask::Parts => self.apart().piece.iter().map(|(role, _)| role + 1).collect(),
        }
    }

    /// Whether the first question has its answer, when it has so many slots.
    fn read(&self, answer: &Answer, slots: usize) -> bool {
        let given = (0..slots).filter(|&slot| answer.has(slot)).count();
        given == if self.ask == Ask::Owner { 1 } else { slots }
    }

    /// Whether the picked trick is the right one.
    fn named(&self, answer: &Answer, base: usize) -> bool {
        self.trick.iter().enumerate().all(|(i, trick)| answer.has(base + i) == trick.right)
    }
}

impl<T> Kind for Link<T> {
    type Text = T;

    fn parts(&self) -> usize {
        let first = if self.ask == Ask::Owner { 1 } else { self.apart().piece.len() };
        first + usize::from(!self.trick.is_empty())
    }

    fn key(&self) -> Answer {
        let tricks = self.trick.iter().map(|trick| trick.right.into());
        Answer::of(self.right().into_iter().chain(tricks))
    }

    fn takes(&self, answer: &Answer) -> bool {
        let base = self.right().len();
        let (first, most) = match self.ask {
            Ask::Owner => (self.apart().owner.len(), 1),
            Ask::Parts => (base, ROLES),
        };
        let all = base..base + self.trick.len();
        let known = answer.slots().iter().enumerate().all(|(slot, &number)| {
            let known = slot < first || all.contains(&slot);
            number == 0 || known && usize::from(number) <= if slot < base { most } else { 1 }
        });
        // Of what stands beside each other only one is picked.
        let one = |from: usize, to: usize| (from..to).filter(|&slot| answer.has(slot)).count() <= 1;
        known && one(base, all.end) && (self.ask == Ask::Parts || one(0, base))
    }

    fn ready(&self, answer: &Answer) -> bool {
        let base = self.right().len();
        let mut tricks = base..base + self.trick.len();
        self.read(answer, base) && (tricks.is_empty() || tricks.any(|slot| answer.has(slot)))
    }

    /// A point for the owner, or for each piece; one more for the trick.
    fn grade(&self, answer: &Answer) -> Outcome {
        let right = self.right();
        let mut points: Vec<bool> =
            right.iter().enumerate().map(|(i, &number)| answer.at(i) == number).collect();
        if self.ask == Ask::Owner {
            points = vec![points.iter().all(|&right| right)];
        }
        if !self.trick.is_empty() {
            points.push(self.named(answer, right.len()));
        }
        Outcome::of_parts(points)
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let unusable = |at: &str, why, help| Flaw::new(at, Wrong::Unusable(why, help));
        let (mut flaws, apart) = (Vec::new(), self.apart());
        if apart.owner.is_empty() {
            flaws.push(unusable(
                "address",
                "the address has no owner",
                "write it as https://name.example/page",
            ));
        } else if self.ask == Ask::Owner && apart.owner.len() < 3 {
            flaws.push(unusable(
                "address",
                "nothing in it could be taken for the owner",
                "name two wrong owners: decoy = [\"…\", \"…\"]",
            ));
        }
        if self.ask == Ask::Parts && apart.piece.len() < 3 {
            flaws.push(unusable("address", "there is little to name in it", "ask = \"owner\""));
        }
        if self.ask == Ask::Parts && !self.decoy.is_empty() {
            flaws.push(unusable("decoy", "only the owner has wrong candidates", "leave `decoy` out"));
        }
        for (i, decoy) in self.decoy.iter().enumerate() {
            let same = apart.owner.first().is_some_and(|(_, owner)| owner == decoy);
            if same || self.decoy[..i].contains(decoy) {
                flaws.push(Flaw::new(format!("decoy.{i}"), Wrong::Duplicate(decoy.clone())));
            }
        }
        if !self.trick.is_empty() {
            flaws.extend(Flaw::of_count("trick", self.trick.len(), 2, 5));
            flaws.extend(opt::one_right("trick", &self.trick));
        }
        #[cfg(feature = "authoring")]
        flaws.extend(self.odd_letters());
        flaws
    }

    fn what(&self) -> usize {
        if self.ask == Ask::Owner { Say::Owner.into() } else { Say::Parts.into() }
    }

    /// First what could be the owner, then the tricks.
    fn digit(&self, seed: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        let slots = self.right().len();
        let tricks = self.trick.len();
        let (base, all) = match self.read(answer, slots) {
            true if tricks > 0 => (slots, tricks),
            _ if self.ask == Ask::Owner => (0, self.apart().owner.len()),
            _ => return None,
        };
        let part = *shuffle::shuffled(all, seed).get(nth)?;
        let none = (base..base + all).fold(answer.clone(), |answer, other| answer.with(other, 0));
        Some(none.with(base + part, 1))
    }

    fn reason(&self, _: &Answer) -> Option<&T> {
        Some(&self.why)
    }

    fn slots(&self) -> Vec<(usize, usize)> {
        let base = self.right().len();
        (0..self.trick.len()).map(|i| (base + i, 1)).collect()
    }

    fn rivals(&self) -> Vec<Vec<(bool, &T)>> {
        let tricks: Vec<_> = self.trick.iter().map(Opt::rival).collect();
        if tricks.is_empty() { Vec::new() } else { vec![tricks] }
    }

    fn verbatim(&self) -> Vec<(String, &str)> {
        let mut all =
            vec![("address".to_owned(), self.address.as_str()), ("shown_as".to_owned(), &self.shown_as)];
        all.extend(self.decoy.iter().enumerate().map(|(i, decoy)| (format!("decoy.{i}"), decoy.as_str())));
        all.retain(|(_, text)| !text.is_empty());
        all
    }
}

/// The candidates as options, each with its reason; `say` gives a text of the kind.
#[cfg(any(feature = "ui", feature = "authoring"))]
fn options(apart: &Apart, say: impl Fn(usize) -> String) -> Vec<Opt> {
    let option = |(why, text): &Told| Opt {
        right: usize::from(*why) == Say::WhySite as usize,
        text: text.clone(),
        why: say((*why).into()),
    };
    apart.owner.iter().map(option).collect()
}

#[cfg(all(test, feature = "authoring"))]
mod tests;
