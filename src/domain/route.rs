//! The pages and their addresses. Addresses live in the URL's fragment, so that any plain static
//! host, any sub-path and even a folder serves them, and reload keeps them.

/// A page.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Route {
    /// The path: all topics.
    #[default]
    Path,
    /// A topic, by id.
    Topic(String),
    /// A lesson in the player, by id.
    Lesson(String),
    /// The summary after a lesson, by id.
    Summary(String),
    /// The answers given in a lesson, by id, or in the `review`.
    Answers(String),
    /// A lesson on paper, by id.
    Print(String),
    /// All kinds of exercise.
    Gallery,
    /// One kind, by name, in one of its looks.
    Specimen(String, Look),
    /// What is due for review.
    Review,
    /// The review itself, in the player.
    Reviewing,
    /// What was done so far.
    Results,
    /// Every answer ever given.
    History,
    /// One answer, by the moment when it was given, in milliseconds since 1970.
    Answer(String),
    /// The level test: what it is, and what it said.
    Test,
    /// The test itself.
    Testing,
    /// The certificate.
    Certificate,
    /// Who practises on this device.
    Learners,
    /// What is kept on this device, and taking it along.
    Storage,
    /// Settings.
    Settings,
    /// Whom to call.
    Help,
    /// What this app is, licences.
    About,
    /// The terms and what they mean.
    Glossary,
    /// The facts that lessons state, and where they were read.
    Sources,
    /// The cards of new threats.
    Threats,
    /// One of them, by id.
    Threat(String),
    /// The plans for teaching a topic, by id.
    Plan(String),
    /// No such page; what was asked for.
    Unknown(String),
}

/// How the gallery shows an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Look {
    /// Nothing done yet.
    #[default]
    Fresh,
    /// With the right answer, not checked.
    Answered,
    /// Checked, right.
    Right,
    /// Checked, wrong.
    Wrong,
    /// As among the answers given.
    Reviewed,
    /// On paper.
    Printed,
    /// Checked, wrong, in the dark.
    Dark,
}

impl Look {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 7] =
        [Self::Fresh, Self::Answered, Self::Right, Self::Wrong, Self::Reviewed, Self::Printed, Self::Dark];

    /// Its name in addresses.
    pub const fn code(self) -> &'static str {
        ["fresh", "answered", "right", "wrong", "reviewed", "printed", "dark"][self as usize]
    }

    fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.code() == code)
    }
}

impl Route {
    /// The page of a fragment such as `#/lesson/phish-signs`. Anything else is [`Route::Unknown`].
    pub fn parse(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#').trim_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        match parts[..] {
            [""] => Self::Path,
            ["topic", id] if is_id(id) => Self::Topic(id.into()),
            ["lesson", id] if is_id(id) => Self::Lesson(id.into()),
            ["summary", id] if is_id(id) => Self::Summary(id.into()),
            ["answers", id] if is_id(id) => Self::Answers(id.into()),
            ["print", id] if is_id(id) => Self::Print(id.into()),
            ["gallery"] => Self::Gallery,
            ["gallery", kind, look] if is_id(kind) && Look::of(look).is_some() => {
                Self::Specimen(kind.into(), Look::of(look).unwrap_or_default())
            }
            ["review"] => Self::Review,
            ["review", "now"] => Self::Reviewing,
            ["results"] => Self::Results,
            ["history"] => Self::History,
            ["answer", at] if !at.is_empty() && at.len() <= 15 && at.bytes().all(|b| b.is_ascii_digit()) => {
                Self::Answer(at.into())
            }
            ["test"] => Self::Test,
            ["test", "now"] => Self::Testing,
            ["certificate"] => Self::Certificate,
            ["learners"] => Self::Learners,
            ["storage"] => Self::Storage,
            ["settings"] => Self::Settings,
            ["help"] => Self::Help,
            ["about"] => Self::About,
            ["glossary"] => Self::Glossary,
            ["sources"] => Self::Sources,
            ["threats"] => Self::Threats,
            ["threat", id] if is_id(id) => Self::Threat(id.into()),
            ["plan", id] if is_id(id) => Self::Plan(id.into()),
            _ => Self::Unknown(path.chars().take(80).collect()),
        }
    }

    /// The fragment of a page.
    pub fn href(&self) -> String {
        match self {
            Self::Path => "#/".into(),
            Self::Topic(id) => ["#/topic/", id].concat(),
            Self::Lesson(id) => ["#/lesson/", id].concat(),
            Self::Summary(id) => ["#/summary/", id].concat(),
            Self::Answers(id) => ["#/answers/", id].concat(),
            Self::Print(id) => ["#/print/", id].concat(),
            Self::Gallery => "#/gallery".into(),
            Self::Specimen(kind, look) => ["#/gallery/", kind, "/", look.code()].concat(),
            Self::Review => "#/review".into(),
            Self::Reviewing => "#/review/now".into(),
            Self::Results => "#/results".into(),
            Self::History => "#/history".into(),
            Self::Answer(at) => ["#/answer/", at].concat(),
            Self::Test => "#/test".into(),
            Self::Testing => "#/test/now".into(),
            Self::Certificate => "#/certificate".into(),
            Self::Learners => "#/learners".into(),
            Self::Storage => "#/storage".into(),
            Self::Settings => "#/settings".into(),
            Self::Help => "#/help".into(),
            Self::About => "#/about".into(),
            Self::Glossary => "#/glossary".into(),
            Self::Sources => "#/sources".into(),
            Self::Threats => "#/threats".into(),
            Self::Threat(id) => ["#/threat/", id].concat(),
            Self::Plan(id) => ["#/plan/", id].concat(),
            Self::Unknown(path) => ["#/", path].concat(),
        }
    }

    /// The pages where an exercise is on the screen: no navigation, no update prompt.
    pub const fn is_player(&self) -> bool {
        matches!(self, Self::Lesson(_) | Self::Reviewing | Self::Testing)
    }

    /// The WASM that has the page, if it is not the app's own: see `ui::desk` and `ui::studio`.
    pub const fn wasm(&self) -> Option<&'static str> {
        match self {
            Self::Review
            | Self::Results
            | Self::History
            | Self::Certificate
            | Self::Learners
            | Self::Storage
            | Self::Settings
            | Self::About
            | Self::Glossary
            | Self::Sources
            | Self::Threats
            | Self::Threat(_)
            | Self::Plan(_) => Some("desk"),
            Self::Answers(_)
            | Self::Answer(_)
            | Self::Print(_)
            | Self::Gallery
            | Self::Specimen(..)
            | Self::Test
            | Self::Testing => Some("studio"),
            _ => None,
        }
    }
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_page_survives_its_address() {
        let id = || "phish-signs".to_owned();
        for route in [
            Route::Path,
            Route::Topic(id()),
            Route::Lesson(id()),
            Route::Summary(id()),
            Route::Answers(id()),
            Route::Print(id()),
            Route::Gallery,
            Route::Specimen("mark".into(), Look::Dark),
            Route::Review,
            Route::Reviewing,
            Route::Results,
            Route::History,
            Route::Answer("1764000000000".into()),
            Route::Test,
            Route::Testing,
            Route::Certificate,
            Route::Learners,
            Route::Storage,
            Route::Settings,
            Route::Help,
            Route::About,
            Route::Glossary,
            Route::Sources,
            Route::Threats,
            Route::Threat(id()),
            Route::Plan(id()),
        ] {
            assert_eq!(Route::parse(&route.href()), route);
        }
    }

    #[test]
    fn what_is_no_page_is_unknown() {
        for fragment in [
            "#/nowhere",
            "#/lesson/",
            "#/lesson/A%20B",
            "#/topic/a/b",
            "#/lesson/<script>",
            "#/gallery/mark/green",
        ] {
            assert!(matches!(Route::parse(fragment), Route::Unknown(_)), "{fragment}");
        }
        assert_eq!(Route::parse(""), Route::Path);
        assert_eq!(Route::parse("#"), Route::Path);
    }

    proptest! {
        #[test]
        fn any_fragment_is_some_page(fragment in ".{0,200}") {
            let _ = Route::parse(&fragment);
        }
    }
}
