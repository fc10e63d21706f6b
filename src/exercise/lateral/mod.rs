//! `lateral`: a claim is checked in other tabs, then judged with a reason. The claim may be true as well as false.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Opt, Outcome, Wrong, opt, shuffle};
use crate::lang::{is_false, join, texts};
use crate::scene::Scene;

words! {
    Name: "Басқа қойындыдан тексеру", "Проверка в других вкладках", "Check it in other tabs";
    What: "Қойындыларды ашып тексеріп, содан кейін қорытынды мен оның себебін таңдау керек",
        "Проверить в других вкладках, затем выбрать вывод и его причину",
        "Check in the other tabs, then pick the verdict and the reason for it";
    Claim: "Тексерілетін хабар", "Что нужно проверить", "The claim to check";
    Tabs: "Қойындылар", "Вкладки", "Tabs";
    Seen: "ашылды", "открывалась", "opened";
    Looked: "Ашылған қойынды: {}\u{a0}/\u{a0}{}", "Открыто вкладок: {} из {}", "Tabs opened: {} of {}";
    Verdict: "Қорытынды", "Вывод", "Verdict";
    Reason: "Қорытындының себебі", "Причина вывода", "The reason for it";
    Helped: "Ашылды: тексеруге көмектеседі", "Открывалась: помогает проверить", "Opened: it helps to check";
    Unseen: "Ашылмады, ал тексеруге көмектесер еді", "Не открывалась, а проверить помогла бы", "Not opened, though it would help";
    NoHelp: "Тексеруге көмектеспейді", "Проверить не помогает", "It does not help to check";
    TooFew: "Қорытынды шығармай тұрып көмектесетін кемінде {} қойындыны ашу керек еді.",
        "До вывода нужно было открыть хотя бы {} из полезных вкладок.",
        "At least {} of the tabs that help had to be opened before the verdict.";
    ShowTab: "Қойындыда не бар", "Что во вкладке", "What the tab shows";
    Rule: "Хабардың өз бетінде қалып қоймау керек: жаңа қойындыда оны кім шығарғанын, сенімді дереккөздер не дейтінін және түпнұсқасын қараған жөн. Рас хабар да осылай расталады.",
        "Не оставаться на самой странице: в новых вкладках посмотреть, кто за ней стоит, что говорят надёжные источники и где первоисточник. Так подтверждается и правда.",
        "Do not stay on the page itself: see in new tabs who is behind it, what reliable sources say, and the original. That is also how a true claim is confirmed.";
}

/// The slot of the verdict.
const VERDICT: usize = 0;
/// The slot of the reason.
const REASON: usize = 1;
/// The slot of the first tab: [`SEEN`] or [`OPEN`] once it was opened.
const TABS: usize = 2;
/// A tab that was opened before.
const SEEN: u8 = 1;
/// The tab that is open now.
const OPEN: u8 = 2;

/// A claim and the tabs in which it can be checked. Slot 0 of the answer picks the verdict, slot 1 the
/// reason; the slots from 2 on say which tabs were opened, and which one is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lateral<T = String> {
    /// The claim misleads: it is false, or twisted.
    #[serde(default, skip_serializing_if = "is_false")]
    pub fake: bool,
    /// What is claimed.
    pub claim: T,
    /// Three to six tabs.
    pub tab: Vec<Tab<T>>,
    /// Two to four verdicts, one of them right.
    pub verdict: Vec<Opt<T>>,
    /// Three to five reasons, one of them right.
    pub reason: Vec<Opt<T>>,
}
texts!(Lateral { fake: keep, claim: text, tab: each, verdict: each, reason: each });

/// A tab.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tab<T = String> {
    /// It helps to check the claim.
    #[serde(default, skip_serializing_if = "is_false")]
    pub helps: bool,
    /// What stands on the tab.
    pub title: T,
    /// What it shows.
    pub scene: Scene<T>,
    /// How it helps, or why it does not.
    pub why: T,
}
texts!(Tab { helps: keep, title: text, scene: one, why: text });

impl<T> Lateral<T> {
    /// Whether tab `i` was opened.
    pub fn seen(&self, answer: &Answer, i: usize) -> bool {
        answer.has(TABS + i)
    }

    /// How many helping tabs must be opened: two, or all if there are fewer.
    pub fn enough(&self) -> usize {
        self.helping().count().min(2)
    }

    /// Whether enough helping tabs were opened.
    pub fn looked(&self, answer: &Answer) -> bool {
        let seen = self.helping().filter(|&i| self.seen(answer, i)).count();
        seen > 0 && seen >= self.enough()
    }

    fn helping(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.tab.len()).filter(|&i| self.tab[i].helps)
    }

    /// With tab `i` open, or closed when it was; another one that was open is only seen.
    #[must_use]
    pub fn toggled(&self, answer: Answer, i: usize) -> Answer {
        let open = answer.at(TABS + i) == OPEN;
        let mut toggled = answer;
        for slot in TABS..TABS + self.tab.len() {
            if toggled.at(slot) == OPEN {
                toggled = toggled.with(slot, SEEN);
            }
        }
        toggled.with(TABS + i, if open { SEEN } else { OPEN })
    }
}

/// Whether a slot picks an option, and whether that is the right one.
fn picks<T>(options: &[Opt<T>], answer: &Answer, slot: usize) -> Option<bool> {
    Some(options.get(answer.pick(slot)?)?.right)
}

/// The slot's pick of the right option.
fn right<T>(options: &[Opt<T>]) -> Option<usize> {
    options.iter().position(|option| option.right)
}

impl<T> Kind for Lateral<T> {
    type Text = T;

    /// The tabs, the verdict, the reason.
    fn parts(&self) -> usize {
        3
    }

    fn key(&self) -> Answer {
        let answer = self.helping().fold(Answer::default(), |answer, i| answer.with(TABS + i, SEEN));
        answer.picking(VERDICT, right(&self.verdict)).picking(REASON, right(&self.reason))
    }

    fn takes(&self, answer: &Answer) -> bool {
        let tabs = answer.slots().get(TABS..).unwrap_or_default();
        let is_open = |&tab: &u8| tab == OPEN;
        usize::from(answer.at(VERDICT)) <= self.verdict.len()
            && usize::from(answer.at(REASON)) <= self.reason.len()
            && tabs.len() <= self.tab.len()
            && tabs.iter().all(|&tab| tab <= OPEN)
            && tabs.iter().position(is_open) == tabs.iter().rposition(is_open)
    }

    fn ready(&self, answer: &Answer) -> bool {
        picks(&self.verdict, answer, VERDICT).is_some() && picks(&self.reason, answer, REASON).is_some()
    }

    /// A point each for the verdict, for the reason, and for having opened enough of the tabs that help (two, or
    /// all if there are fewer). Looking at the others costs nothing.
    fn grade(&self, answer: &Answer) -> Outcome {
        let picked = |options, slot| picks(options, answer, slot) == Some(true);
        Outcome::of_parts([
            self.looked(answer),
            picked(&self.verdict[..], VERDICT),
            picked(&self.reason[..], REASON),
        ])
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        flaws.extend(Flaw::of_count("tab", self.tab.len(), 3, 6));
        match self.helping().count() {
            0 => flaws.push(Flaw::new("tab", Wrong::NoneRight)),
            all if all == self.tab.len() => flaws.push(Flaw::new("tab", Wrong::AllRight)),
            _ => {}
        }
        flaws.extend(opt::one_right_of("verdict", &self.verdict, 2, 4));
        flaws.extend(opt::one_right_of("reason", &self.reason, 3, 5));
        flaws
    }

    /// The verdict first, then the reason.
    fn digit(&self, seed: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        let judged = answer.has(VERDICT);
        let (slot, options) = if judged { (REASON, &self.reason) } else { (VERDICT, &self.verdict) };
        let pick = *shuffle::shuffled(options.len(), seed).get(nth)?;
        Some(answer.clone().picking(slot, Some(pick)))
    }

    fn signals(&self) -> Vec<bool> {
        vec![self.fake]
    }

    fn slots(&self) -> Vec<(usize, usize)> {
        (1..=self.reason.len()).map(|number| (REASON, number)).collect()
    }

    /// The reasons only: verdicts are the same few words everywhere.
    fn rivals(&self) -> Vec<Vec<(bool, &T)>> {
        vec![self.reason.iter().map(Opt::rival).collect()]
    }

    fn verbatim(&self) -> Vec<(String, &str)> {
        let scenes = self.tab.iter().enumerate().map(|(i, tab)| (format!("tab.{i}.scene"), &tab.scene));
        let all = scenes.flat_map(|(at, scene)| {
            scene.verbatim().into_iter().map(move |(name, text)| (join(&at, name), text))
        });
        all.collect()
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Lateral {
    const WHAT: Option<[&str; 3]> = Some([
        "Қойындыларды оқып, қорытынды мен оның себебін белгілеу керек",
        "Прочитать вкладки, отметить вывод и его причину",
        "Read the tabs, then tick the verdict and the reason for it",
    ]);

    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        sheet.text(format!("{}: {}", sheet.say(Say::Claim), self.claim));
        for (tab, number) in self.tab.iter().zip(1..) {
            sheet.text(format!("{number}. {}", tab.title));
            sheet.scene(&tab.scene);
        }
        for (tab, number) in self.tab.iter().zip(1..) {
            sheet.key(format!("{number}. {}", tab.why));
        }
        for (say, options) in [(Say::Verdict, &self.verdict), (Say::Reason, &self.reason)] {
            let heading = sheet.say(say);
            sheet.text([heading, ":"].concat());
            let letters = sheet.tick(options.iter().map(|option| &option.text));
            for (option, letter) in options.iter().zip(letters).filter(|(option, _)| option.right) {
                sheet.key(format!("{heading}: {letter}. {}", option.why));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Page;

    fn options(right: &[bool]) -> Vec<Opt> {
        right.iter().map(|&right| Opt { right, text: "text".into(), why: "why".into() }).collect()
    }

    fn lateral(helps: &[bool]) -> Lateral {
        let text = || "text".to_owned();
        let tab = |&helps: &bool| {
            let page = Page {
                address: "a.example".into(),
                title: text(),
                body: text(),
                field: vec![],
                button: None,
            };
            Tab { helps, title: text(), scene: Scene::Browser(page), why: text() }
        };
        Lateral {
            fake: true,
            claim: text(),
            tab: helps.iter().map(tab).collect(),
            verdict: options(&[false, true]),
            reason: options(&[false, false, true]),
        }
    }

    #[test]
    fn verdict_reason_and_two_helping_tabs_are_a_point_each() {
        let task = lateral(&[false, true, true, true]);
        assert_eq!(task.key(), Answer::of([2, 3, 0, 1, 1, 1]));
        assert!(task.grade(&task.key()).solved());
        assert!(task.grade(&Answer::of([2, 3, 1, 2, 0, 1])).solved(), "two are enough");
        let outcome = task.grade(&Answer::of([2, 1, 2, 1]));
        assert_eq!((outcome.earned, outcome.total, outcome.parts), (1, 3, 0b010));
        assert_eq!(task.grade(&Answer::of([1, 3, 1, 1, 1])).parts, 0b101);
        assert!(task.ready(&Answer::of([1, 1])) && !task.ready(&Answer::of([1, 0, 1])));
        assert_eq!(outcome.signals, 0, "no call on a single item: the measure is of streams");
        // One helping tab is enough where there is no other.
        assert_eq!(lateral(&[false, true, false]).enough(), 1);
        assert!(!lateral(&[false; 3]).looked(&Answer::default()));
    }

    #[test]
    fn one_tab_is_open_at_a_time_and_stays_seen() {
        let task = lateral(&[false, true, true]);
        let first = task.toggled(Answer::default(), 0);
        assert_eq!(first, Answer::of([0, 0, 2]));
        let second = task.toggled(first, 2);
        assert_eq!(second, Answer::of([0, 0, 1, 0, 2]));
        assert_eq!(task.toggled(second.clone(), 2), Answer::of([0, 0, 1, 0, 1]));
        assert!(task.takes(&second));
        assert!(!task.takes(&Answer::of([0, 0, 2, 2])) && !task.takes(&Answer::of([0, 0, 3])));
        assert!(!task.takes(&Answer::of([3])) && !task.takes(&Answer::of([0, 4])));
        assert!(!task.takes(&Answer::of([0, 0, 0, 0, 0, 1])));
    }

    #[test]
    fn digits_pick_the_verdict_then_the_reason() {
        let task = lateral(&[false, true, true]);
        let verdict = task.digit(4, &Answer::default(), 1).unwrap();
        assert_eq!(verdict.pick(VERDICT), Some(shuffle::shuffled(2, 4)[1]));
        let both = task.digit(4, &verdict, 2).unwrap();
        assert_eq!(both.pick(REASON), Some(shuffle::shuffled(3, 4)[2]));
        assert!(task.ready(&both));
        assert_eq!(task.digit(4, &Answer::default(), 2), None);
    }

    #[test]
    fn flaws_are_found() {
        let flaws = |task: &Lateral| -> Vec<(String, Wrong)> {
            task.flaws(None).into_iter().map(|flaw| (flaw.at, flaw.what)).collect()
        };
        assert_eq!(flaws(&lateral(&[false, true, true])), []);
        assert_eq!(flaws(&lateral(&[false, true])), [("tab".into(), Wrong::TooFew(3))]);
        assert_eq!(flaws(&lateral(&[false, true, true, true, true, true, true]))[0].1, Wrong::TooMany(6));
        assert_eq!(flaws(&lateral(&[false; 3])), [("tab".into(), Wrong::NoneRight)]);
        assert_eq!(flaws(&lateral(&[true; 3])), [("tab".into(), Wrong::AllRight)]);
        let mut task = lateral(&[false, true, true]);
        (task.verdict, task.reason) = (options(&[false, false]), options(&[true, false]));
        assert_eq!(flaws(&task), [("verdict".into(), Wrong::NoneRight), ("reason".into(), Wrong::TooFew(3))]);
        (task.verdict, task.reason) = (options(&[true, true]), options(&[true, true, false]));
        assert_eq!(
            flaws(&task),
            [("verdict".into(), Wrong::AllRight), ("reason".into(), Wrong::SeveralRight)]
        );
    }
}
