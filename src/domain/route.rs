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
    /// What is due for review.
    Review,
    /// The review itself, in the player.
    Reviewing,
    /// What was done so far.
    Results,
    /// Settings.
    Settings,
    /// Whom to call.
    Help,
    /// What this app is, licences.
    About,
    /// No such page; what was asked for.
    Unknown(String),
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
            ["review"] => Self::Review,
            ["review", "now"] => Self::Reviewing,
            ["results"] => Self::Results,
            ["settings"] => Self::Settings,
            ["help"] => Self::Help,
            ["about"] => Self::About,
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
            Self::Review => "#/review".into(),
            Self::Reviewing => "#/review/now".into(),
            Self::Results => "#/results".into(),
            Self::Settings => "#/settings".into(),
            Self::Help => "#/help".into(),
            Self::About => "#/about".into(),
            Self::Unknown(path) => ["#/", path].concat(),
        }
    }

    /// The pages where an exercise is on the screen: no navigation, no update prompt.
    pub const fn is_player(&self) -> bool {
        matches!(self, Self::Lesson(_) | Self::Reviewing)
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
            Route::Review,
            Route::Reviewing,
            Route::Results,
            Route::Settings,
            Route::Help,
            Route::About,
        ] {
            assert_eq!(Route::parse(&route.href()), route);
        }
    }

    #[test]
    fn what_is_no_page_is_unknown() {
        for fragment in ["#/nowhere", "#/lesson/", "#/lesson/A%20B", "#/topic/a/b", "#/lesson/<script>"] {
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
