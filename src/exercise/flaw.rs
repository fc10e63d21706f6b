//! What can be wrong with an exercise that an author wrote. The words for it are the linter's.

/// Something wrong in an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Where, below the exercise: `option.2`, or empty for the whole.
    pub at: String,
    /// What.
    pub what: Wrong,
}

/// What can be wrong with an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// No option is right.
    NoneRight,
    /// Every option is right.
    AllRight,
    /// Several options are right, but `many` is not set.
    SeveralRight,
    /// Only one option is right, but `many` is set.
    OnlyOneRight,
    /// Fewer parts than needed (the number).
    TooFew(usize),
    /// More parts than there may be (the number).
    TooMany(usize),
    /// An id that nothing declares.
    Dangling(String),
    /// An id declared twice.
    Duplicate(String),
    /// A declared id that nothing uses.
    Unused(String),
    /// A group into which nothing belongs.
    EmptyGroup(String),
    /// Not about half of the items are real; real items, all items. See [`balanced`].
    Unbalanced(usize, usize),
    /// A scene is needed, and there is none.
    NoScene,
    /// The empty answer solves it, or the key does not.
    Trivial,
    /// A value that cannot be used as it is: what is wrong with it, and what to write.
    Unusable(&'static str, &'static str),
}

/// Whether about half of what is to be judged is real: 45–55 %, or as near as an odd number comes to it.
pub const fn balanced(real: usize, all: usize) -> bool {
    let off = (2 * real).abs_diff(all);
    off <= all % 2 || off * 10 <= all
}

impl Flaw {
    /// A flaw at a place below the exercise.
    pub fn new(at: impl Into<String>, what: Wrong) -> Self {
        Self { at: at.into(), what }
    }

    /// The flaw of a list that is too short or too long.
    pub fn of_count(at: &str, count: usize, least: usize, most: usize) -> Option<Self> {
        let what = match count {
            count if count < least => Wrong::TooFew(least),
            count if count > most => Wrong::TooMany(most),
            _ => return None,
        };
        Some(Self::new(at, what))
    }

    /// The flaw of a list of which not about half is real; `fakes` says of each whether it is fake.
    pub fn of_balance(list: &str, fakes: &[bool]) -> Option<Self> {
        let (all, real) = (fakes.len(), fakes.iter().filter(|fake| !**fake).count());
        (!balanced(real, all)).then(|| Self::new(list, Wrong::Unbalanced(real, all)))
    }

    /// The flaws of ids that stand twice in `list`.
    pub fn of_ids<'a>(list: &str, ids: impl IntoIterator<Item = &'a str>) -> Vec<Self> {
        let mut known: Vec<&str> = Vec::new();
        let mut flaws = Vec::new();
        for (i, id) in ids.into_iter().enumerate() {
            if known.contains(&id) {
                flaws.push(Self::new(format!("{list}.{i}.id"), Wrong::Duplicate(id.to_owned())));
            }
            known.push(id);
        }
        flaws
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn about_half_is_real() {
        let fitting = |all: usize| (0..=all).filter(|real| balanced(*real, all)).collect::<Vec<_>>();
        assert_eq!(fitting(4), [2]);
        assert_eq!(fitting(5), [2, 3]);
        assert_eq!(fitting(10), [5]);
        assert_eq!(fitting(20), [9, 10, 11]);
        let flaw = Flaw::of_balance("post", &[true, false, false, false]);
        assert_eq!(flaw, Some(Flaw::new("post", Wrong::Unbalanced(3, 4))));
        assert_eq!(Flaw::of_balance("post", &[true, false, true]), None);
    }
}
