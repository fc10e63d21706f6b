//! `settings`: a simulated phone or social network whose settings are brought to a goal, in any order. What is tightened
//! without need is an error too.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Outcome, Wrong};
use crate::lang::{nothing, texts};
use crate::scene::Scene;

words! {
    Name: "Баптаулар", "Настройки", "Settings";
    What: "Мақсатқа жету үшін керегін ғана өзгерту керек, реті маңызды емес",
        "Изменить нужно только то, что требует цель, в любом порядке",
        "Change what the goal needs and nothing else, in any order";
    Goal: "Мақсат", "Цель", "Goal";
    Off: "Өшірулі", "Выключено", "Off";
    On: "Қосулы", "Включено", "On";
    Back: "Артқа", "Назад", "Back";
    Changed: "Өзгертілгені: {}", "Изменено: {}", "Changed: {}";
    Kept: "өзгертілмеді", "без изменений", "not changed";
    Now: "қазір", "сейчас", "now";
    Circle: "Әр баптаудың дұрыс мәнін қоршап белгілеу керек.",
        "У каждой настройки обвести нужное значение.",
        "Circle the right value of each setting.";
}

/// The most values of one setting.
const MAX_OPTIONS: usize = 6;

/// Settings on up to four screens. Slot *i* of the answer holds the value chosen for setting *i*, from 1, counted
/// through all screens; 0 is the value from the start. The slot behind the last says which screen is open, so that a
/// reload or another language keeps it so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings<T = String> {
    /// The name of the app or the phone.
    pub app: T,
    /// What is to be reached, in one to four sentences.
    pub goal: Vec<T>,
    /// One to four screens.
    pub screen: Vec<Screen<T>>,
}
texts!(Settings { app: text, goal: list, screen: each });

/// A screen of settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Screen<T = String> {
    /// Its name in the list of screens.
    pub title: T,
    /// The settings on it.
    pub setting: Vec<Setting<T>>,
}
texts!(Screen { title: text, setting: each });

/// A setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting<T = String> {
    /// What it is called.
    pub text: T,
    /// A line under it.
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub note: Option<T>,
    /// Its value at the beginning, from 0.
    #[serde(default)]
    pub start: u8,
    /// The values that are right. Empty: it must stay as it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub want: Vec<u8>,
    /// What it can be set to. Empty: a switch, 0 is off and 1 is on.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub option: Vec<T>,
    /// Why it is to be changed, or to stay.
    pub why: T,
}
texts!(Setting { text: text, note: maybe, start: keep, want: keep, option: list, why: text });

impl<T> Setting<T> {
    /// It is off or on.
    pub fn is_switch(&self) -> bool {
        self.option.is_empty()
    }

    /// How many values it has.
    pub fn values(&self) -> usize {
        if self.is_switch() { 2 } else { self.option.len() }
    }

    /// The value that the number in its slot stands for.
    pub fn value(&self, number: u8) -> u8 {
        number.checked_sub(1).unwrap_or(self.start)
    }

    /// It is not right as it is at the beginning.
    pub fn to_change(&self) -> bool {
        !self.want.is_empty() && !self.want.contains(&self.start)
    }

    /// Whether the number in its slot is right.
    pub fn is_right(&self, number: u8) -> bool {
        let value = self.value(number);
        self.want.contains(&value) || (value == self.start && !self.to_change())
    }

    /// It has another value than at the beginning.
    pub fn is_changed(&self, number: u8) -> bool {
        self.value(number) != self.start
    }

    /// The number that its slot needs.
    fn wanted(&self) -> u8 {
        self.want.first().filter(|_| self.to_change()).map_or(0, |value| value.saturating_add(1))
    }
}

impl<T> Settings<T> {
    /// All settings, in the order of their slots.
    pub fn all(&self) -> Vec<&Setting<T>> {
        let mut all = Vec::new();
        for screen in &self.screen {
            all.extend(&screen.setting);
        }
        all
    }

    /// The screen that is open: where there is one only, that.
    pub fn open(&self, answer: &Answer) -> Option<usize> {
        if self.screen.len() == 1 {
            return Some(0);
        }
        answer.pick(self.parts()).filter(|&screen| screen < self.screen.len())
    }
}

impl<T> Kind for Settings<T> {
    type Text = T;

    fn parts(&self) -> usize {
        self.screen.iter().map(|screen| screen.setting.len()).sum()
    }

    fn key(&self) -> Answer {
        Answer::of(self.all().into_iter().map(Setting::wanted))
    }

    fn takes(&self, answer: &Answer) -> bool {
        let all = self.all();
        answer.slots().len() <= all.len() + 1
            && usize::from(answer.at(all.len())) <= self.screen.len()
            && all.iter().enumerate().all(|(i, setting)| usize::from(answer.at(i)) <= setting.values())
    }

    /// Something has another value than at the beginning.
    fn ready(&self, answer: &Answer) -> bool {
        self.all().iter().enumerate().any(|(i, setting)| setting.is_changed(answer.at(i)))
    }

    /// A point for each setting that had to be changed and is right; one less for each that had to stay and did not.
    fn grade(&self, answer: &Answer) -> Outcome {
        let mut outcome = Outcome::default();
        let mut spoiled = 0;
        for (i, setting) in self.all().into_iter().take(super::MAX_PARTS).enumerate() {
            let right = setting.is_right(answer.at(i));
            outcome.parts |= u32::from(right) << i;
            if setting.to_change() {
                outcome.total += 1;
                outcome.earned += u8::from(right);
            } else {
                spoiled += u8::from(!right);
            }
        }
        outcome.earned = outcome.earned.saturating_sub(spoiled);
        outcome
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        flaws.extend(Flaw::of_count("goal", self.goal.len(), 1, 4));
        flaws.extend(Flaw::of_count("screen", self.screen.len(), 1, 4));
        for (i, screen) in self.screen.iter().enumerate() {
            if screen.setting.is_empty() {
                flaws.push(Flaw::new(format!("screen.{i}.title"), Wrong::TooFew(1)));
            }
            for (j, setting) in screen.setting.iter().enumerate() {
                flaws.extend(misset(&format!("screen.{i}.setting.{j}"), setting));
            }
        }
        let all = self.all();
        let changing = all.iter().filter(|setting| setting.to_change()).count();
        if changing == 0 {
            flaws.push(Flaw::new("screen", Wrong::NoneRight));
        } else if changing == all.len() {
            let help = "leave `want` out of some: to leave alone what is right is part of the task";
            flaws.push(Flaw::new("screen", Wrong::Unusable("every setting has to be changed", help)));
        }
        flaws
    }
}

/// What is wrong with a setting.
fn misset<T>(at: &str, setting: &Setting<T>) -> Vec<Flaw> {
    let values = setting.values();
    let mut flaws = Vec::new();
    flaws.extend(Flaw::of_count(&format!("{at}.option"), values, 2, MAX_OPTIONS));
    let known = |value: u8| usize::from(value) < values;
    let help = "options are numbered from 0; a switch has 0 for off and 1 for on";
    let none = Wrong::Unusable("there is no option with this number", help);
    if !known(setting.start) {
        flaws.push(Flaw::new(format!("{at}.start"), none.clone()));
    }
    for (i, &value) in setting.want.iter().enumerate() {
        if !known(value) {
            flaws.push(Flaw::new(format!("{at}.want.{i}"), none.clone()));
        } else if setting.want[..i].contains(&value) {
            flaws.push(Flaw::new(format!("{at}.want.{i}"), Wrong::Duplicate(value.to_string())));
        }
    }
    if !setting.want.is_empty()
        && (0..values).all(|value| setting.want.iter().any(|&it| usize::from(it) == value))
    {
        flaws.push(Flaw::new(format!("{at}.want"), Wrong::AllRight));
    }
    if setting.want == [setting.start] {
        let what =
            Wrong::Unusable("this is what it is set to from the start", "leave `want` out: it must stay");
        flaws.push(Flaw::new(format!("{at}.want"), what));
    }
    flaws
}

/// The name of a value.
#[cfg(any(feature = "ui", feature = "authoring"))]
fn named<'a>(setting: &'a Setting, value: u8, off: &'a str, on: &'a str) -> &'a str {
    let named = setting.option.get(usize::from(value)).map(String::as_str);
    named.unwrap_or(if value == 0 { off } else { on })
}

/// The names of the values that are right.
#[cfg(any(feature = "ui", feature = "authoring"))]
fn wanted(setting: &Setting, off: &str, on: &str) -> String {
    let named = |value: u8| named(setting, value, off, on);
    if setting.want.is_empty() {
        return named(setting.start).to_owned();
    }
    setting.want.iter().map(|&value| named(value)).collect::<Vec<_>>().join(" / ")
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Settings {
    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        let (off, on) = (sheet.say(Say::Off), sheet.say(Say::On));
        let goals = self.goal.iter().map(|goal| format!("– {goal}"));
        let goals: Vec<String> = std::iter::once(format!("{}:", sheet.say(Say::Goal))).chain(goals).collect();
        sheet.text(goals.join("\n"));
        sheet.text(sheet.say(Say::Circle));
        let mut number = 0;
        for screen in &self.screen {
            let mut lines = vec![format!("{} · {}", self.app, screen.title)];
            for setting in &screen.setting {
                number += 1;
                let value = |value| named(setting, u8::try_from(value).unwrap_or(0), off, on);
                let values = (0..setting.values()).map(value).collect::<Vec<_>>().join(" / ");
                let now = [sheet.say(Say::Now), ": ", value(setting.start.into())].concat();
                lines.push(format!("{number}. {} — {values} ({now})", setting.text));
            }
            sheet.text(lines.join("\n"));
        }
        for (setting, number) in self.all().into_iter().zip(1..) {
            let kept = if setting.to_change() { "" } else { sheet.say(Say::Kept) };
            let kept = if kept.is_empty() { String::new() } else { format!(" ({kept})") };
            sheet.key(format!("{number}. {}{kept}. {}", wanted(setting, off, on), setting.why));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn setting(start: u8, want: &[u8], options: usize) -> Setting {
        let option = (0..options).map(|number| format!("option {number}")).collect();
        Setting { text: "text".into(), note: None, start, want: want.into(), option, why: "why".into() }
    }

    fn settings(screens: &[&[Setting]]) -> Settings {
        let screen = |settings: &&[Setting]| Screen { title: "title".into(), setting: settings.to_vec() };
        Settings {
            app: "app".into(),
            goal: vec!["goal".into()],
            screen: screens.iter().map(screen).collect(),
        }
    }

    /// Two to be changed, the second to one of two; one that must stay, and one that may be changed.
    fn four() -> Settings {
        settings(&[
            &[setting(0, &[1], 0), setting(0, &[1, 2], 3)],
            &[setting(1, &[], 3), setting(1, &[1, 0], 3)],
        ])
    }

    #[test]
    fn the_state_counts_and_not_the_way_to_it() {
        let task = four();
        assert_eq!(task.key(), Answer::of([2, 2]));
        for right in [&[2, 2][..], &[2, 3], &[2, 2, 2, 2], &[2, 3, 0, 1]] {
            assert!(task.grade(&Answer::of(right.iter().copied())).solved(), "{right:?}");
        }
        let outcome = task.grade(&Answer::of([2, 1]));
        assert_eq!((outcome.earned, outcome.total, outcome.parts), (1, 2, 0b1101));
    }

    #[test]
    fn tightening_without_need_costs_a_point() {
        let task = four();
        assert_eq!(task.grade(&Answer::of([2, 2, 3])).earned, 1);
        assert_eq!(task.grade(&Answer::of([2, 2, 3, 3])).earned, 0);
        assert_eq!(task.grade(&Answer::of([0, 0, 3, 3])).earned, 0);
    }

    #[test]
    fn it_is_ready_once_something_is_changed() {
        let task = four();
        assert!(!task.ready(&Answer::of([1, 1, 2, 2])), "set to what it was");
        assert!(!task.ready(&Answer::default().with(4, 1)), "only looked at");
        assert!(task.ready(&Answer::of([2])));
        assert!(!task.takes(&Answer::of([3])) && !task.takes(&Answer::default().with(4, 3)));
        assert_eq!(
            (task.open(&Answer::default()), task.open(&Answer::default().with(4, 2))),
            (None, Some(1))
        );
    }

    #[test]
    fn values_have_names() {
        let task = four();
        let names: Vec<String> = task.all().into_iter().map(|setting| wanted(setting, "off", "on")).collect();
        assert_eq!(names, ["on", "option 1 / option 2", "option 1", "option 1 / option 0"]);
    }

    #[test]
    fn flaws_are_found() {
        assert_eq!(four().flaws(None), []);
        let bad = settings(&[
            &[
                setting(2, &[1], 0),
                setting(0, &[3], 3),
                setting(0, &[0, 1], 2),
                setting(0, &[1, 1], 3),
                setting(0, &[0], 1),
            ],
            &[],
        ]);
        let found: Vec<String> = bad.flaws(None).into_iter().map(|flaw| flaw.at).collect();
        let at = ["0.start", "1.want.0", "2.want", "3.want.1", "4.option", "4.want", "4.want"];
        let mut expected: Vec<String> = at.iter().map(|at| format!("screen.0.setting.{at}")).collect();
        expected.push("screen.1.title".into());
        assert_eq!(found, expected);
        let flaw = |screens: &[&[Setting]]| settings(screens).flaws(None).pop().map(|flaw| flaw.what);
        assert_eq!(flaw(&[&[setting(0, &[], 0)]]), Some(Wrong::NoneRight));
        assert!(matches!(flaw(&[&[setting(0, &[1], 0)]]), Some(Wrong::Unusable(..))));
    }
}
