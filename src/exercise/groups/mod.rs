//! `groups`: sort items into groups. Each item carries the reason for its group.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::{Flaw, Kind, Outcome, Wrong};
use crate::scene::{Scene, Texts, join};

/// Items to be sorted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Groups<T = String> {
    /// Two to four groups.
    pub group: Vec<Group<T>>,
    /// What goes into them.
    pub item: Vec<Item<T>>,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group<T = String> {
    /// Unique within the exercise.
    pub id: String,
    /// Its heading.
    pub title: T,
}

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

/// The group (its number) of each item in the author's order; `None` when not placed yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed(pub Vec<Option<u8>>);

impl Placed {
    /// The group of item `i`.
    pub fn of(&self, i: usize) -> Option<usize> {
        self.0.get(i).copied().flatten().map(usize::from)
    }

    /// With item `i` put into a group, or taken out.
    #[must_use]
    pub fn with(mut self, i: usize, group: Option<usize>) -> Self {
        // An answer kept from an older version of the exercise may be shorter.
        if self.0.len() <= i && i < super::MAX_PARTS {
            self.0.resize(i + 1, None);
        }
        if let Some(place) = self.0.get_mut(i) {
            *place = group.and_then(|group| u8::try_from(group).ok());
        }
        self
    }
}

impl<T> Groups<T> {
    /// The number of the group where item `i` belongs.
    pub fn home(&self, i: usize) -> Option<usize> {
        let item = self.item.get(i)?;
        self.group.iter().position(|group| group.id == item.group)
    }
}

impl<T> Kind for Groups<T> {
    type Answer = Placed;

    fn parts(&self) -> usize {
        self.item.len()
    }

    fn blank(&self) -> Placed {
        Placed(vec![None; self.item.len()])
    }

    fn key(&self) -> Placed {
        let home = |i| self.home(i).and_then(|group| u8::try_from(group).ok());
        Placed((0..self.item.len()).map(home).collect())
    }

    fn ready(&self, answer: &Placed) -> bool {
        (0..self.item.len()).all(|i| answer.of(i).is_some())
    }

    fn grade(&self, answer: &Placed) -> Outcome {
        Outcome::of_parts((0..self.item.len()).map(|i| {
            let home = self.home(i);
            home.is_some() && home == answer.of(i)
        }))
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.group.len() < 2 {
            flaws.push(Flaw::new("group", Wrong::TooFew(2)));
        }
        if self.item.len() < 4 {
            flaws.push(Flaw::new("item", Wrong::TooFew(4)));
        }
        for (i, group) in self.group.iter().enumerate() {
            if self.group[..i].iter().any(|before| before.id == group.id) {
                flaws.push(Flaw::new(format!("group.{i}.id"), Wrong::Duplicate(group.id.clone())));
            }
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
}

impl<T, U> Texts<T, U> for Groups<T> {
    type Mapped = Groups<U>;
    fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> Groups<U> {
        let group = (self.group.iter().enumerate())
            .map(|(i, group)| Group {
                id: group.id.clone(),
                title: f(&join(at, format!("group.{i}.title")), &group.title),
            })
            .collect();
        let item = (self.item.iter().enumerate())
            .map(|(i, item)| Item {
                group: item.group.clone(),
                text: f(&join(at, format!("item.{i}.text")), &item.text),
                why: f(&join(at, format!("item.{i}.why")), &item.why),
            })
            .collect();
        Groups { group, item }
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
        let answer = task.key().with(0, Some(1)).with(1, None);
        let outcome = task.grade(&answer);
        assert_eq!((outcome.earned, outcome.total, outcome.parts), (2, 4, 0b1100));
        assert!(!task.ready(&answer));
        assert_eq!(task.grade(&Placed(vec![Some(9); 9])).earned, 0);
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
