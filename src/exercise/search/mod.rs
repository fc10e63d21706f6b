//! `search`: a query is put together from words, then one result is picked from what it brings. Every word
//! and every result carries its reason.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Outcome, Wrong, shuffle};
use crate::lang::{is_false, nothing, texts};
use crate::scene::Scene;

words! {
    Name: "Іздеу", "Поиск", "Search";
    What: "Сөздерден сұрау құрастырып, табылғандардың ішінен сенімді нәтижені таңдау керек",
        "Составить запрос из слов, затем выбрать среди найденного надёжный результат",
        "Put a query together from the words, then pick the result to rely on";
    Engine: "Іздеу", "Іздеу", "Іздеу";
    Words: "Сұрауға арналған сөздер", "Слова для запроса", "Words for the query";
    Query: "Сұрау", "Запрос", "Query";
    Empty: "Сұрау бос: сөз басылса, осында шығады", "Запрос пуст: нажатое слово встаёт сюда", "The query is empty: a pressed word goes here";
    Go: "Іздеу", "Найти", "Search";
    Results: "Іздеу нәтижелері", "Результаты поиска", "Search results";
    Found: "Табылған нәтиже: {}.", "Найдено результатов: {}.", "Results found: {}.";
    Wide: "Табылған нәтиже: {} 400 000. Сұрау тым кең: нақтылайтын сөз жетіспейді.",
        "Найдено результатов: {} 400 000. Запрос слишком широкий: не хватает уточняющего слова.",
        "Results found: {} 400 000. The query is too wide: a word that narrows it is missing.";
    Astray: "Табылған нәтиже: {} 200 000. Сұрауда іздеуді басқа жаққа бұратын сөз бар.",
        "Найдено результатов: {} 200 000. В запросе есть слово, которое уводит в сторону.",
        "Results found: {} 200 000. A word in the query leads away from the matter.";
    Again: "Сөздерді өзгертіп, қайта іздеуге болады.", "Слова можно изменить и искать снова.", "The words can be changed to search again.";
    Ad: "Жарнама", "Реклама", "Ad";
    GoodQuery: "Сәтті сұрау", "Удачный запрос", "A good query";
    GoodResults: "Сәтті сұраудың нәтижелері", "Что находит удачный запрос", "What a good query finds";
    Needed: "Керек сөз, сұрауда бар", "Нужное слово, оно в запросе", "Needed, and in the query";
    Missing: "Керек сөз, бірақ сұрауда жоқ", "Нужное слово, но его нет в запросе", "Needed, but not in the query";
    Harmful: "Бөгет болатын сөз, бірақ сұрауда бар", "Мешающее слово, но оно в запросе", "A hindrance, but in the query";
    LeftOut: "Бөгет болатын сөз, сұрауға кірмеді", "Мешающее слово, в запрос не вошло", "A hindrance, and left out";
    Idle: "Пайдасы да, зияны да жоқ", "Не помогает и не мешает", "Neither helps nor harms";
    NotAd: "Жарнама емес", "Не реклама", "Not an ad";
    Source: "Дереккөзі сенімді", "Источник надёжный", "Reliable source";
    NoSource: "Дереккөзі сенімсіз", "Источник ненадёжный", "Unreliable source";
    Date: "Күні сәйкес", "Дата подходит", "The date fits";
    NoDate: "Ескі немесе күні жоқ", "Устарело или без даты", "Old or undated";
    Topic: "Сұраққа жауап береді", "Отвечает на вопрос", "Answers the question";
    NoTopic: "Басқа нәрсе туралы", "О другом", "About something else";
}

/// The slot of the picked result, by its number on the page that the query brings.
const PICK: usize = 0;
/// The slot that is set once the query is searched for.
const SEARCHED: usize = 1;
/// The slot of the query's first word; the others follow in the order in which they stand.
const QUERY: usize = 2;
/// The points for a query; each slip takes one away.
const QUERY_POINTS: usize = 2;

/// Words and what they bring. Slot 0 of the answer picks a result, slot 1 is set once the query is searched
/// for, the slots from 2 on list the words of the query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Search<T = String> {
    /// Six to ten words, of which at least two are useful.
    pub word: Vec<Word<T>>,
    /// What a good query brings; four to seven.
    pub result: Vec<Hit<T>>,
    /// What any other query brings; two to four, none of them right.
    pub poor: Vec<Hit<T>>,
}
texts!(Search { word: each, result: each, poor: each });

/// A word, some words or an operator, to be put into the query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Word<T = String> {
    /// A good query has it.
    #[serde(default, rename = "use", skip_serializing_if = "is_false")]
    pub useful: bool,
    /// It makes no difference: a polite word that the engine does not care about.
    #[serde(default, skip_serializing_if = "is_false")]
    pub idle: bool,
    /// As it is typed.
    pub text: T,
    /// What an operator does.
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub note: Option<T>,
    /// Why it belongs in the query, or why it does not.
    pub why: T,
}
texts!(Word { useful: keep, idle: keep, text: text, note: maybe, why: text });

/// A result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hit<T = String> {
    /// It can be relied on.
    #[serde(default, skip_serializing_if = "is_false")]
    pub right: bool,
    /// Its place was paid for.
    #[serde(default, skip_serializing_if = "is_false")]
    pub ad: bool,
    /// Its address, without `https://`.
    pub address: String,
    /// Its heading.
    pub title: T,
    /// When it was written.
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub date: Option<T>,
    /// The lines below the heading.
    pub text: T,
    /// What is not right with it, of [`WEAK`]. A result without a date is weak in that anyway, unless it is right.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub weak: Vec<String>,
    /// Why it can be relied on, or why it cannot.
    pub why: T,
}
texts!(Hit {
    right: keep,
    ad: keep,
    address: keep,
    title: text,
    date: maybe,
    text: text,
    weak: keep,
    why: text
});

/// What [`Hit::weak`] may name: nobody answers for it; it is old or does not say when it was written; it is about
/// something else.
pub const WEAK: [&str; 3] = ["source", "date", "topic"];

impl<T> Hit<T> {
    /// Whether it is weak in the thing with this number in [`WEAK`].
    pub fn weak_in(&self, what: usize) -> bool {
        self.weak.iter().any(|it| it == WEAK[what]) || (what == 1 && self.date.is_none() && !self.right)
    }
}

impl<T> Word<T> {
    /// A good query does without it.
    const fn harms(&self) -> bool {
        !self.useful && !self.idle
    }
}

impl<T> Search<T> {
    /// The words of a query, in their order.
    #[inline(never)]
    pub fn query(&self, answer: &Answer) -> Vec<usize> {
        let mut query = Vec::new();
        for &number in answer.slots().get(QUERY..).unwrap_or_default() {
            let word = usize::from(number).wrapping_sub(1);
            if word < self.word.len() {
                query.push(word);
            }
        }
        query
    }

    /// The useful words that a query lacks, and the harmful ones that it has. With both 0 the query is a good one.
    #[inline(never)]
    pub fn slips(&self, answer: &Answer) -> (usize, usize) {
        let (mut lacks, mut harms) = (0, 0);
        let query = self.query(answer);
        for (i, word) in self.word.iter().enumerate() {
            let has = query.contains(&i);
            lacks += usize::from(word.useful && !has);
            harms += usize::from(word.harms() && has);
        }
        (lacks, harms)
    }

    /// The results of a query.
    pub fn page(&self, answer: &Answer) -> &[Hit<T>] {
        if self.slips(answer) == (0, 0) { &self.result } else { &self.poor }
    }

    /// The number of the picked result, on the page of the query.
    pub fn picked(&self, answer: &Answer) -> Option<usize> {
        answer.pick(PICK).filter(|&hit| answer.has(SEARCHED) && hit < self.page(answer).len())
    }

    /// The picked result can be relied on.
    fn relies(&self, answer: &Answer) -> bool {
        let page = self.page(answer);
        self.picked(answer).and_then(|hit| page.get(hit)).is_some_and(|hit| hit.right)
    }

    /// The words of the query with word `i` at its end, or taken out when it was in. What the old query
    /// brought is gone.
    #[must_use]
    pub fn toggled(&self, answer: &Answer, i: usize) -> Answer {
        let mut query = self.query(answer);
        match query.iter().position(|&word| word == i) {
            Some(place) => _ = query.remove(place),
            None => query.push(i),
        }
        let mut toggled = Answer::default();
        for (place, word) in query.into_iter().enumerate() {
            toggled = toggled.picking(QUERY + place, Some(word));
        }
        toggled
    }
}

/// Whether there is a query.
pub fn has_words(answer: &Answer) -> bool {
    answer.slots().len() > QUERY
}

/// The places of results on the screen: adverts first, as engines do.
pub fn places<T>(hits: &[Hit<T>], seed: u32) -> Vec<usize> {
    // Sorting would bring 4 KB.
    let mut places = Vec::new();
    for ads in [true, false] {
        for i in shuffle::shuffled(hits.len(), seed) {
            if hits[i].ad == ads {
                places.push(i);
            }
        }
    }
    places
}

impl<T> Kind for Search<T> {
    type Text = T;

    /// The words, then the picked result.
    fn parts(&self) -> usize {
        self.word.len() + 1
    }

    fn key(&self) -> Answer {
        let useful = (0..self.word.len()).filter(|&i| self.word[i].useful);
        let query = useful.fold(Answer::default(), |answer, i| self.toggled(&answer, i));
        query.with(SEARCHED, 1).picking(PICK, self.result.iter().position(|hit| hit.right))
    }

    fn takes(&self, answer: &Answer) -> bool {
        let query = answer.slots().get(QUERY..).unwrap_or_default();
        let searched = answer.has(SEARCHED);
        Answer::of(query.iter().copied()).lists(self.word.len())
            && answer.at(SEARCHED) <= 1
            && (!searched || !query.is_empty())
            && (!answer.has(PICK) || self.picked(answer).is_some())
    }

    fn ready(&self, answer: &Answer) -> bool {
        self.picked(answer).is_some()
    }

    /// Two points for the query, less one for each useful word that it lacks and each harmful word that it
    /// has; one for a result that can be relied on. No separate point for leaving the adverts alone: who opens
    /// one instead of the right result loses the point of the result.
    fn grade(&self, answer: &Answer) -> Outcome {
        let query = self.query(answer);
        let words = self.word.iter().enumerate();
        let words = words.map(|(i, word)| word.idle || word.useful == query.contains(&i));
        let mut outcome = Outcome::of_parts(words.chain([self.relies(answer)]));
        let (lacks, harms) = self.slips(answer);
        let earned = QUERY_POINTS.saturating_sub(lacks + harms) + usize::from(self.relies(answer));
        outcome.earned = u8::try_from(earned).unwrap_or(u8::MAX);
        outcome.total = u8::try_from(QUERY_POINTS + 1).unwrap_or(u8::MAX);
        outcome
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        flaws.extend(Flaw::of_count("word", self.word.len(), 6, 10));
        flaws.extend(Flaw::of_count("result", self.result.len(), 4, 7));
        flaws.extend(Flaw::of_count("poor", self.poor.len(), 2, 4));
        match self.word.iter().filter(|word| word.useful).count() {
            0 => flaws.push(Flaw::new("word", Wrong::NoneRight)),
            1 => flaws.push(Flaw::new("word", Wrong::Unusable(ONE_WORD, "set `use = true` for another"))),
            _ if !self.word.iter().any(Word::harms) => flaws.push(Flaw::new("word", Wrong::AllRight)),
            _ => {}
        }
        for (i, _) in self.word.iter().enumerate().filter(|(_, word)| word.useful && word.idle) {
            flaws.push(Flaw::new(format!("word.{i}.idle"), Wrong::Unusable(BOTH, "leave one of them out")));
        }
        if !self.result.iter().any(|hit| hit.right) {
            flaws.push(Flaw::new("result", Wrong::NoneRight));
        } else if self.result.iter().all(|hit| hit.right) {
            flaws.push(Flaw::new("result", Wrong::AllRight));
        }
        for (list, hits) in [("result", &self.result), ("poor", &self.poor)] {
            for (i, hit) in hits.iter().enumerate() {
                let at = |key: &str| format!("{list}.{i}.{key}");
                if hit.right && list == "poor" {
                    flaws.push(Flaw::new(at("right"), Wrong::Unusable(POOR, "leave `right` out here")));
                } else if hit.right && hit.ad {
                    flaws.push(Flaw::new(at("ad"), Wrong::Unusable(AD, "leave one of `ad` and `right` out")));
                } else if hit.right && !hit.weak.is_empty() {
                    flaws.push(Flaw::new(at("weak"), Wrong::Unusable(RIGHT, "leave `weak` out here")));
                } else if !hit.right && hit.weak.is_empty() {
                    let help = "add `weak = [\"source\", \"date\", \"topic\"]`, whichever it is";
                    flaws.push(Flaw::new(at("title"), Wrong::Unusable(STRONG, help)));
                }
                for (j, what) in hit.weak.iter().enumerate().filter(|(_, it)| !WEAK.contains(&it.as_str())) {
                    flaws.push(Flaw::new(at(&format!("weak.{j}")), Wrong::Dangling(what.clone())));
                }
                if hit.address.trim().is_empty() {
                    let help = "such as `avtobus.example/keste`";
                    flaws.push(Flaw::new(at("address"), Wrong::Unusable(NO_ADDRESS, help)));
                }
            }
        }
        flaws
    }

    /// Picks what stands there on the page.
    fn digit(&self, seed: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        let hit = *places(self.page(answer), seed).get(nth)?;
        answer.has(SEARCHED).then(|| answer.clone().picking(PICK, Some(hit)))
    }

    fn slots(&self) -> Vec<(usize, usize)> {
        (1..=self.result.len()).map(|number| (PICK, number)).collect()
    }

    fn rivals(&self) -> Vec<Vec<(bool, &T)>> {
        vec![self.result.iter().map(|hit| (hit.right, &hit.text)).collect()]
    }

    fn verbatim(&self) -> Vec<(String, &str)> {
        let addresses = |list: &'static str, hits: &'_ [Hit<T>]| -> Vec<String> {
            (0..hits.len()).map(|i| format!("{list}.{i}.address")).collect()
        };
        let paths = [addresses("result", &self.result), addresses("poor", &self.poor)].concat();
        paths.into_iter().zip(self.result.iter().chain(&self.poor).map(|hit| hit.address.as_str())).collect()
    }
}

const ONE_WORD: &str = "one useful word makes no query";
const BOTH: &str = "a word cannot be both `use` and `idle`";
const POOR: &str = "what a poor query brings is never right";
const AD: &str = "a place that was paid for does not make a result right";
const RIGHT: &str = "the right result cannot be weak";
const STRONG: &str = "nothing says what is wrong with this result";
const NO_ADDRESS: &str = "a result has an address";

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Search {
    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        sheet.text([sheet.say(Say::Words), ":"].concat());
        let words = self.word.iter().map(|word| match &word.note {
            Some(note) => format!("{} ({note})", word.text),
            None => word.text.clone(),
        });
        let words: Vec<String> = words.collect();
        let words = sheet.tick(&words);
        sheet.text([sheet.say(Say::Results), ":"].concat());
        let hits = self.result.iter().map(|hit| {
            let ad = if hit.ad { format!("[{}] ", sheet.say(Say::Ad)) } else { String::new() };
            let date = hit.date.as_ref().map_or(String::new(), |date| format!(" · {date}"));
            format!("{ad}{} — {}{date}. {}", hit.title, hit.address, hit.text)
        });
        let hits: Vec<String> = hits.collect();
        let letters = sheet.tick_as(&places(&self.result, sheet.seed), &hits.iter().collect::<Vec<_>>());
        for (word, letter) in self.word.iter().zip(words).filter(|(word, _)| word.useful) {
            sheet.key(format!("{}: {letter}. {}", sheet.say(Say::Query), word.why));
        }
        for (hit, letter) in self.result.iter().zip(letters).filter(|(hit, _)| hit.right) {
            sheet.key(format!("{}: {letter}. {}", sheet.say(Say::Results), hit.why));
        }
    }
}

#[cfg(test)]
mod tests;
