//! `groups`: sort items into groups. Each item carries the reason for its group.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Outcome, Wrong, shuffle};
use crate::lang::texts;
use crate::scene::Scene;

words! {
    Name: "Топтау", "Группы", "Groups";
    What: "Әр жолға топ таңдау керек", "Для каждой строки нужно выбрать группу", "Choose the group for each line";
    Belongs: "Дұрыс топ", "Верная группа", "Right group";
}

/// Items to be sorted. Slot *i* of the answer picks the group of item *i*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Groups<T = String> {
    /// Two to four groups.
    pub group: Vec<Group<T>>,
    /// What goes into them.
    pub item: Vec<Item<T>>,
}
texts!(Groups { group: each, item: each });

/// A group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group<T = String> {
    /// Unique within the exercise.
    pub id: String,
    /// Its heading.
    pub title: T,
}
texts!(Group { id: keep, title: text });

/// An item of a [`Groups`] exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item<T = String> {
    /// The id of the group where it belongs.
    pub group: String,
    /// What it says.
    pub text: T,
    /// Why it belongs there.
    pub why: T,
}
texts!(Item { group: keep, text: text, why: text });

impl<T> Groups<T> {
    /// The number of the group where item `i` belongs.
    pub fn home(&self, i: usize) -> Option<usize> {
        let item = self.item.get(i)?;
        self.group.iter().position(|group| group.id == item.group)
    }
}

impl<T> Kind for Groups<T> {
    type Text = T;

    fn parts(&self) -> usize {
        self.item.len()
    }

    fn key(&self) -> Answer {
        (0..self.item.len()).fold(Answer::default(), |answer, i| answer.picking(i, self.home(i)))
    }

    fn takes(&self, answer: &Answer) -> bool {
        answer.within(self.item.len(), self.group.len())
    }

    fn ready(&self, answer: &Answer) -> bool {
        (0..self.item.len()).all(|i| answer.has(i))
    }

    fn grade(&self, answer: &Answer) -> Outcome {
        Outcome::of_parts((0..self.item.len()).map(|i| {
            let home = self.home(i);
            home.is_some() && home == answer.pick(i)
        }))
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let mut flaws = Flaw::of_ids("group", self.group.iter().map(|group| group.id.as_str()));
        flaws.extend(Flaw::of_count("group", self.group.len(), 2, 4));
        flaws.extend(Flaw::of_count("item", self.item.len(), 4, 12));
        for (i, group) in self.group.iter().enumerate() {
            if !self.item.iter().any(|item| item.group == group.id) {
                flaws.push(Flaw::new(format!("group.{i}.id"), Wrong::EmptyGroup(group.id.clone())));
            }
        }
        for (i, item) in self.item.iter().enumerate() {
            if self.home(i).is_none() {
                flaws.push(Flaw::new(format!("item.{i}.group"), Wrong::Dangling(item.group.clone())));
            }
        }
        flaws
    }

    /// Puts the first item without a group into one.
    fn digit(&self, seed: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        let item = shuffle::shuffled(self.item.len(), seed).into_iter().find(|&i| !answer.has(i))?;
        (nth < self.group.len()).then(|| answer.clone().picking(item, Some(nth)))
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Groups {
    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        let places = shuffle::shuffled(self.item.len(), sheet.seed);
        let rows = places.iter().map(|&i| self.item[i].text.clone()).collect();
        sheet.table(self.group.iter().map(|group| group.title.clone()).collect(), rows);
        for (number, &i) in places.iter().enumerate() {
            let title = self.home(i).map_or("", |home| &self.group[home].title);
            sheet.key(format!("{}. {title}. {}", number + 1, self.item[i].why));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorting(groups: &[&str], items: &[&str]) -> Groups {
        Groups {
            group: groups.iter().map(|id| Group { id: (*id).into(), title: (*id).into() }).collect(),
            item: (items.iter())
                .map(|group| Item { group: (*group).into(), text: "text".into(), why: "why".into() })
                .collect(),
        }
    }

    #[test]
    fn each_item_in_its_group_is_a_point() {
        let task = sorting(&["safe", "risky"], &["safe", "risky", "risky", "safe"]);
        assert!(task.grade(&task.key()).solved());
        let answer = task.key().picking(0, Some(1)).picking(1, None);
        let outcome = task.grade(&answer);
        assert_eq!((outcome.earned, outcome.total, outcome.parts), (2, 4, 0b1100));
        assert!(!task.ready(&answer));
        assert_eq!(task.grade(&Answer::of([9; 9])).earned, 0);
    }

    #[test]
    fn a_digit_fills_the_first_item_without_a_group() {
        let task = sorting(&["a", "b"], &["a", "b", "a", "b"]);
        let places = shuffle::shuffled(4, 3);
        let one = task.digit(3, &Answer::default(), 1).unwrap();
        assert_eq!(one, Answer::default().picking(places[0], Some(1)));
        assert_eq!(task.digit(3, &one, 0), Some(one.clone().picking(places[1], Some(0))));
        assert_eq!(task.digit(3, &one, 2), None);
    }

    #[test]
    fn flaws_are_found() {
        let flaws = sorting(&["a", "a", "b"], &["a", "a", "x", "a"]).flaws(None);
        let what: Vec<_> = flaws.into_iter().map(|flaw| flaw.what).collect();
        assert_eq!(
            what,
            [Wrong::Duplicate("a".into()), Wrong::EmptyGroup("b".into()), Wrong::Dangling("x".into())]
        );
        assert_eq!(sorting(&["a", "b"], &["a", "b", "a", "b"]).flaws(None), []);
    }
}
