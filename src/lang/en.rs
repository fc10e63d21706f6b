//! English.

use super::Plural;
use super::messages::{Form, Helpline, Messages, Notice};

/// For everybody.
pub(super) static MESSAGES: Messages = Messages {
    code: "en",
    exercise: super::exercise::EN,
    app: "Сақбол",
    tagline: "Practise staying alert online",
    loading: "Loading…",
    skip_to_content: "Skip to content",

    nav: "Main sections",
    path: "Path",
    review: "Review",
    results: "Results",
    settings: "Settings",
    certificate: "Certificate",
    learners: "Who is practising?",
    help: "Need help? 111",
    help_short: "Help",
    about: "About the app",
    language: "Language",

    welcome_title: "Stay alert!",
    welcome_body: "Learn to spot a trick and to act well. Your answers stay on this device only.",
    pick_language: "Choose a language",
    pick_track: "Who are you?",
    pick_track_body: "The exercises and their wording depend on this. You can change it later in the settings.",
    tracks: ["Grades 1–4", "Grades 5–9", "Grades 10–11", "Adult", "Senior", "Teacher"],
    pick_avatar: "Choose a picture",
    pick_avatar_body: "Make up a nickname if you like. Do not write your real name.",
    avatars: ["Cat", "Puppy", "Bird", "Squirrel", "Rabbit", "Turtle", "Snail", "Fish"],
    nickname: "Nickname",
    nickname_hint: "Optional",
    start_practice: "Start",
    step: Form("Step {} of {}"),

    hello: "Hello",
    continue_path: "Next lesson",
    start: "Start",
    go_on: "Continue",
    topics: "Topics",
    lesson: "Lesson",
    lessons: Plural::two("lesson", "lessons"),
    exercises: Plural::two("exercise", "exercises"),
    minutes: "min",
    done: "Done",
    begun: "Started",
    not_for_track: "For another age group",
    for_teachers: "For teachers: what this topic serves",
    all_done: "All lessons are done",
    week: "This week",
    week_days: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    skills: "Skills",
    mastery: ["Begun", "Growing", "Firm", "Mastered"],
    refresh: "time to refresh",
    skills_empty: "After the first lesson you will see here what you have learnt.",

    review_ready: "Ready for review",
    review_body: "Repeating them now helps you remember them for a long time.",
    review_empty: Notice {
        title: "Nothing to review yet",
        body: "Do a lesson: the hard exercises will appear here by themselves.",
    },
    review_start: "Review",

    close: "Leave the lesson",
    progress: Form("Exercise {} of {}"),
    check: "Check",
    check_first: "Answer first",
    hint: "Hint",
    hint_of: Form("Hint {} of {}"),
    next: "Next",
    finish: "Finish",
    right: "Right!",
    partly: "Partly right",
    wrong: "Not quite yet",
    points: Form("Points: {} of {}"),
    rule: "Rule",
    reset: "Start over",
    considered: "Worth thinking about",
    leave: Notice {
        title: "Leave the lesson?",
        body: "Your answers are saved. You can continue later from exactly this point.",
    },
    stay: "Stay",
    leave_now: "Leave",

    summary_title: "Lesson finished",
    summary_all_right: "All correct! May these rules serve you in life too.",
    summary_some_right: "Well done! The exercises you missed are the most useful. Practise them once more.",
    summary_result: Form("Right the first time: {} of {}"),
    remember: "Rules to remember",
    practise_missed: "Practise what you missed",
    next_lesson: "Next lesson",
    to_path: "Back to the path",

    my_answers: "Answers",
    ideas: "A mistaken belief seen in the answer",
    answers_empty: Notice {
        title: "No answers here yet",
        body: "After a lesson the answers given stand here, each with its explanation.",
    },
    not_answered: "Not answered yet",
    show_answer: "Show the answer",
    hide_answer: "Hide the answer",
    hints_used: Form("Hints used: {}"),
    changed: Notice {
        title: "The exercise has changed since",
        body: "The answer given is kept, but it does not fit the exercise as it is now. Its result is safe.",
    },
    only_result: "Of this answer only the result was kept.",

    print: "Print",

    gallery: "Kinds of exercise",
    glossary: "Glossary",
    sources: "Facts and sources",

    test: "Level test",

    help_title: "Need help?",
    help_body: "There is no shame in being deceived. Get help quickly: the first minutes matter.",
    helplines: [
        Helpline {
            number: "111",
            name: "Contact centre for family, women and children's rights",
            when: "If somebody threatens, shames or blackmails you, or you just want to talk. Free, day and night.",
        },
        Helpline { number: "102", name: "Police", when: "If money or data was stolen, or there is danger." },
        Helpline {
            number: "1414",
            name: "eGov contact centre",
            when: "Questions about public services and the digital signature. Operators never ask for SMS codes.",
        },
        Helpline {
            number: "1477",
            name: "National Bank",
            when: "Questions about bank services and financial organisations.",
        },
        Helpline {
            number: "1400",
            name: "KZ-CERT, computer emergency response",
            when: "To report a phishing site or malware.",
        },
    ],
    helplines_source: "Where the numbers come from: 111 – inform.kz (2025-11-06), 1414 – lada.kz (2025-10-07), 1477 – alau.kz (2025-12), 1400 – sts.kz (undated).",
    scammed: "If the trick worked",
    scammed_steps: [
        "Stop talking to the scammer at once: hang up, do not reply.",
        "Block the card in the bank's app or by calling the number on its back. If it is your parents' card, tell them right away.",
        "Change passwords from another device that you trust.",
        "Report it to 102. Keep screenshots, the number, the receipt.",
        "Tell your family: they will help, and will be on their guard too.",
    ],
    call: "Call",

    version: "Version",

    unknown_page: Notice {
        title: "There is no such page",
        body: "The link is old or misspelt. Your results are safe.",
    },
    unknown_lesson: Notice {
        title: "There is no such lesson",
        body: "It may have another name, or may not be in this version yet. Your results are safe.",
    },
    unknown_topic: Notice {
        title: "There is no such topic",
        body: "The link is old or misspelt. Your results are safe.",
    },
    lesson_offline: Notice {
        title: "The lesson did not load",
        body: "There seems to be no internet, and this lesson has not been saved on the device yet. Your answers are safe. Try again when you are online.",
    },
    lesson_broken: Notice {
        title: "The lesson's file is damaged",
        body: "It seems not to have loaded completely. Your answers are safe. Reload the page.",
    },
    lesson_newer: Notice {
        title: "The lesson is for a newer version of the app",
        body: "Reload the page to switch to the new version. Your answers will be kept.",
    },
    index_failed: Notice {
        title: "The list of lessons did not load",
        body: "There is no internet, or the file is damaged. Your answers are safe. Try again when you are online.",
    },
    storage_none: Notice {
        title: "The browser refuses to keep data",
        body: "You can practise, but answers last only until the page is closed. To keep them, open an ordinary window, not a private one.",
    },
    storage_full: Notice {
        title: "The browser's storage is full",
        body: "Earlier answers are safe; new ones last until the page is closed. Free up some space: we will try to save again with the next answer.",
    },
    storage_thinned: Notice {
        title: "The oldest answers were made smaller",
        body: "The browser’s storage is full. Results, the review schedule and new answers are whole; only the oldest answers can no longer be opened. Better save everything to a file.",
    },
    my_data: "Kept data",
    storage_newer: Notice {
        title: "The records are from a newer version of the app",
        body: "We leave them alone: everything is safe. To see them, reload the page while you are online.",
    },
    update_ready: Notice {
        title: "A new version is ready",
        body: "It starts when the page is reloaded. Answers and results are kept.",
    },
    reload: "Reload",
    retry: "Try again",
    later: "Later",
    offline: "No network. Lessons open from the device.",
};
