//! `passphrase`: build a pass phrase that meets goals. Nothing that is typed is kept: the answer holds only which goals
//! it met.
//!
//! How strong a phrase is, an estimator says that does not belong to the app's WASM: `src/strength`, in a worker. Here
//! is only what its number means.

mod goal;
#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

pub use self::goal::{Estimate, Goal, Need};
use super::words::words;
use super::{Answer, Flaw, Kind, Outcome, Wrong};
use crate::lang::texts;
use crate::scene::Scene;

words! {
    Name: "Құпиясөз тіркесі", "Парольная фраза", "Pass phrase";
    What: "Барлық мақсатқа сай келетін құпиясөз тіркесін құрау керек",
        "Составить парольную фразу, которая отвечает всем целям",
        "Build a pass phrase that meets all goals";
    Field: "Ойдан шығарылған тіркес", "Придуманная фраза", "The phrase";
    Note: "Мұнда жазылған сөз сақталмайды және ешқайда жіберілмейді. Шын құпиясөзді жазуға болмайды: бұл — жаттығу.",
        "Написанное здесь не сохраняется и никуда не отправляется. Настоящий пароль писать нельзя: это тренировка.",
        "What is typed here is not kept and not sent anywhere. Never type a real password: this is practice.";
    Gone: "Тіркестің өзі сақталмайды, тек орындалған мақсаттар қалады.",
        "Сама фраза не сохраняется, остаются только выполненные цели.",
        "The phrase itself is not kept, only the goals it met.";
    Hide: "Тіркесті жасыру", "Скрыть фразу", "Hide the phrase";
    Goals: "Мақсаттар", "Цели", "Goals";
    Met: "орындалды", "выполнено", "met";
    Unmet: "әлі орындалған жоқ", "пока не выполнено", "not met yet";
    Strength: "Мықтылығы", "Надёжность", "Strength";
    Score0: "өте әлсіз", "очень слабая", "very weak";
    Score1: "әлсіз", "слабая", "weak";
    Score2: "орташа", "средняя", "so-so";
    Score3: "жақсы", "хорошая", "good";
    Score4: "мықты", "надёжная", "strong";
    Waiting: "бағаланып жатыр…", "оценивается…", "being estimated…";
    Unknown: "Бағалаушы жүктелмеді, сондықтан тек ұзындығы ескеріледі.",
        "Оценщик не загрузился, поэтому учитывается только длина.",
        "The estimator did not load, so only the length counts.";
    Guesses: "Табу үшін шамамен мынанша рет болжап көру керек: 1 саны және оның соңында {} нөл.",
        "Чтобы её угадать, нужно примерно столько попыток: единица и {} нулей.",
        "To guess it takes about this many tries: a 1 with {} zeros.";
    Found: "Ішінде бары: ", "В ней есть: ", "It has: ";
    FoundWord: "белгілі сөз не есім", "известное слово или имя", "a well-known word or name";
    FoundKeys: "қатар тұрған пернелер", "соседние клавиши", "keys that stand beside each other";
    FoundRepeat: "қайталау", "повтор", "something repeated";
    FoundRow: "реттік қатар", "ряд по порядку", "a row in order";
    FoundDate: "жыл не күн", "год или дата", "a year or a date";
    FoundOwn: "өзі туралы дерек", "сведения о себе", "something about the person";
    FoundLayout: "басқа пернетақтамен терілген сөз", "слово в другой раскладке", "a word typed on another layout";
    FoundSigns: "әріп орнына қойылған таңба", "знаки вместо букв", "signs in the place of letters";
    Examples: "Осындай тіркес мақсаттың бәріне сай келеді. Бұларды өзіне алуға болмайды: енді олар белгілі.",
        "Такая фраза отвечает всем целям. Себе её брать нельзя: теперь она известна.",
        "A phrase like this meets all goals. Do not take it for yourself: it is known now.";
}

/// Goals for a phrase. Slot *i* of the answer is 1 when goal *i* is met and 2 when it is not, since something was
/// typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passphrase<T = String> {
    /// The goals.
    pub goal: Vec<Goal<T>>,
    /// Phrases that meet all goals; shown when all is over.
    pub example: Vec<T>,
}
texts!(Passphrase { goal: each, example: list });

/// Slots of met goals, and of others.
const MET: u8 = 1;
const UNMET: u8 = 2;

impl<T> Passphrase<T> {
    /// The answer that a phrase makes: nothing while nothing is typed. What waits for an estimate says nothing yet.
    pub fn answered(&self, phrase: &str, estimate: Estimate) -> Answer {
        if phrase.is_empty() {
            return Answer::default();
        }
        Answer::of(self.goal.iter().map(|goal| match goal.met(phrase, estimate) {
            Some(true) => MET,
            Some(false) => UNMET,
            None => 0,
        }))
    }

    /// What is known of the person: words that must not occur, each behind a line break.
    pub fn own(&self) -> String {
        let mut own = String::new();
        for word in self.goal.iter().flat_map(|goal| &goal.list) {
            own += "\n";
            own += word;
        }
        own
    }
}

impl<T> Kind for Passphrase<T> {
    type Text = T;
    const ASKS: bool = false;

    fn parts(&self) -> usize {
        self.goal.len()
    }

    fn key(&self) -> Answer {
        Answer::of(self.goal.iter().map(|_| MET))
    }

    fn takes(&self, answer: &Answer) -> bool {
        answer.within(self.goal.len(), UNMET.into()) && answer.fields() == 0
    }

    fn ready(&self, answer: &Answer) -> bool {
        (0..self.goal.len()).all(|i| answer.has(i))
    }

    /// A point for each goal that is met.
    fn grade(&self, answer: &Answer) -> Outcome {
        Outcome::of_parts((0..self.goal.len()).map(|i| answer.at(i) == MET))
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let mut flaws: Vec<Flaw> = Flaw::of_count("goal", self.goal.len(), 2, 8).into_iter().collect();
        flaws.extend(Flaw::of_count("example", self.example.len(), 1, 3));
        let mut unusable = |at: String, why, help| flaws.push(Flaw::new(at, Wrong::Unusable(why, help)));
        if !self.goal.iter().any(|goal| matches!(goal.need, Need::Words | Need::Length)) {
            unusable(
                "goal".to_owned(),
                "every goal needs the estimator, which may not load",
                "add a goal with need = \"words\" or need = \"length\"",
            );
        }
        for (i, goal) in self.goal.iter().enumerate() {
            let at = |key: &str| format!("goal.{i}.{key}");
            match goal.need {
                Need::Words | Need::Length if goal.n == 0 => {
                    unusable(at("need"), "it does not say how many", "add `n = 4`");
                }
                Need::Strength if goal.n == 0 || goal.n > 4 => {
                    unusable(at("n"), "strength goes from 1 to 4", "3 is good, 4 is strong");
                }
                Need::Unlike if goal.list.iter().all(|word| word.trim().is_empty()) => {
                    unusable(
                        at("need"),
                        "it does not say unlike what",
                        "add `list = [\"айгерим\", \"2012\"]`",
                    );
                }
                Need::New | Need::Unlike if goal.n > 0 => {
                    unusable(at("n"), "this goal needs no number", "leave `n` out");
                }
                _ if goal.need != Need::Unlike && !goal.list.is_empty() => {
                    unusable(at("list"), "this goal needs no list", "only need = \"unlike\" has one");
                }
                _ => {}
            }
            if goal.need != Need::Unlike && self.goal[..i].iter().any(|other| other.need == goal.need) {
                unusable(at("need"), "another goal needs the same", "one goal for each need");
            }
        }
        flaws
    }

    fn verbatim(&self) -> Vec<(String, &str)> {
        let lists = self.goal.iter().enumerate().flat_map(|(i, goal)| {
            goal.list.iter().enumerate().map(move |(j, word)| (format!("goal.{i}.list.{j}"), word.as_str()))
        });
        lists.collect()
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Passphrase {
    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        sheet.text(sheet.say(Say::Note));
        let goals: Vec<&String> = self.goal.iter().map(|goal| &goal.text).collect();
        let places: Vec<usize> = (0..goals.len()).collect();
        let letters = sheet.tick_as(&places, &goals);
        sheet.lines(2);
        for (goal, letter) in self.goal.iter().zip(letters) {
            sheet.key(format!("{letter}. {}", goal.why));
        }
        sheet.key(sheet.say(Say::Examples));
        for example in &self.example {
            sheet.key(example.clone());
        }
    }

    /// An example that breaks a goal would teach it.
    #[cfg(feature = "strength")]
    fn wording(&self) -> Vec<Flaw> {
        let own = self.own();
        let own: Vec<&str> = own.lines().collect();
        let unmet = self.example.iter().enumerate().filter(|(_, example)| {
            let estimate = Estimate::of(crate::strength::estimate(example, &own).packed());
            self.answered(example, estimate) != self.key()
        });
        let why = "this example does not meet all goals";
        let wrong =
            || Wrong::Unusable(why, "take other words, or more of them; cargo xtask dev shows each goal");
        unmet.map(|(i, _)| Flaw::new(format!("example.{i}"), wrong())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(goals: &[(Need, u8, &[&str])]) -> Passphrase {
        let goal = |(need, n, list): &(Need, u8, &[&str])| Goal {
            need: *need,
            n: *n,
            list: list.iter().map(|word| (*word).to_owned()).collect(),
            text: "text".into(),
            why: "why".into(),
        };
        Passphrase {
            goal: goals.iter().map(goal).collect(),
            example: vec!["шәйнек ракета жұма түйме".into()],
        }
    }

    fn all() -> Passphrase {
        task(&[
            (Need::Words, 4, &[]),
            (Need::Unlike, 0, &["айгерим", "2012"]),
            (Need::Strength, 3, &[]),
            (Need::New, 0, &[]),
        ])
    }

    #[test]
    fn each_goal_is_a_point_and_nothing_typed_is_kept() {
        let task = all();
        let strong = Estimate::of(4);
        assert_eq!(task.answered("шәйнек ракета жұма түйме", strong), task.key());
        assert!(task.grade(&task.key()).solved());
        let weak = task.answered("Айгерим 2012", Estimate::of(1 | 1 << 17));
        assert_eq!(weak, Answer::of([2, 2, 2, 2]));
        assert_eq!((task.ready(&weak), task.grade(&weak).earned), (true, 0));
        assert_eq!(task.answered("", strong), Answer::default());
        assert!(!task.takes(&Answer::of([3])) && !task.takes(&Answer::default().typing(0, "құпия")));
    }

    #[test]
    fn what_waits_for_the_estimate_cannot_be_checked() {
        let task = all();
        let waiting = task.answered("шәйнек ракета жұма түйме", Estimate::WAITING);
        assert_eq!((waiting.slots(), task.ready(&waiting)), (&[1, 1][..], false));
        let long = task.answered("шәйнек ракета жұма түйме", Estimate::UNKNOWN);
        assert_eq!(long, task.key());
        assert_eq!(task.answered("қысқа", Estimate::UNKNOWN), Answer::of([2, 1, 2, 2]));
    }

    #[test]
    fn flaws_are_found() {
        let at = |goals: &[(Need, u8, &[&str])]| {
            task(goals).flaws(None).into_iter().map(|flaw| flaw.at).collect::<Vec<_>>()
        };
        assert_eq!(all().flaws(None), []);
        assert_eq!(at(&[(Need::Words, 4, &[])]), ["goal"]);
        assert_eq!(at(&[(Need::Strength, 3, &[]), (Need::New, 0, &[])]), ["goal"]);
        assert_eq!(at(&[(Need::Words, 0, &[]), (Need::Strength, 5, &[])]), ["goal.0.need", "goal.1.n"]);
        assert_eq!(at(&[(Need::Length, 9, &[]), (Need::Unlike, 0, &[])]), ["goal.1.need"]);
        assert_eq!(at(&[(Need::Length, 9, &["x"]), (Need::New, 1, &[])]), ["goal.0.list", "goal.1.n"]);
        assert_eq!(at(&[(Need::Length, 9, &[]), (Need::Length, 12, &[])]), ["goal.1.need"]);
        let mut without = all();
        without.example.clear();
        assert_eq!(without.flaws(None).len(), 1);
    }

    #[cfg(all(feature = "authoring", feature = "strength"))]
    #[test]
    fn an_example_meets_all_goals() {
        use crate::exercise::paper::OnPaper as _;
        let mut task = all();
        assert_eq!(task.wording(), []);
        task.example.push("мама мыла раму сегодня".into());
        assert_eq!(task.wording().len(), 1);
    }
}
