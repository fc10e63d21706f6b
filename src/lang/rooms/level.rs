//! The level test.

use super::super::messages::texts_of;
use super::super::{Form, Text};

texts_of! {
    /// The level test.
    LevelTest {
        title: Text,
        about: Text,
        rules: [Text; 3],
        begin: Text,
        go_on: Text,
        again: Text,
        answered: Form,
        question: Form,
        result: Text,
        level: Form,
        /// In the order of [`crate::domain::measure::placement::Band`].
        bands: [Text; 4],
        between: Form,
        honest: Text,
        met: Form,
        areas: Text,
        /// Of DigComp 3.0, in our words.
        area_names: [Text; 5],
        right_of: Form,
        begin_with: Text,
        since_first: Text,
        from_to: Form,
        /// In the order of [`crate::domain::measure::placement::Verdict`].
        verdicts: [Text; 3],
        known: Text,
        all: Text,
        date: Text,
        level_of_date: Text,
        likely: Text,
    }
}

/// By edition.
#[cfg(feature = "authoring")]
pub(super) const ALL: [LevelTest; 5] = [KK, KK_SIZ, RU, RU_VY, EN];

#[cfg(feature = "authoring")]
const KK: LevelTest = LevelTest {
    title: "Деңгей тесті",
    about: "Ең көбі 18 сұрақ, 10–15 минут. Келесі сұрақтың оңай не қиын болуы алдыңғы жауаптарыңа байланысты. Кейбірі қиын болса, уайымдама: бәрін ешкім білмейді.",
    rules: [
        "Тест кезінде кеңес те, түсіндірме де берілмейді: әйтпесе екі нәтижені салыстыру мүмкін болмайды.",
        "Үзіліс жасауға болады: тест екі сағат ішінде тоқтаған жерінен жалғасады. Жауаптарың осы құрылғыда ғана сақталады.",
        "Келесі жолы басқа сұрақтар келеді. Сонда жаттығудың не бергені көрінеді.",
    ],
    begin: "Тестті бастау",
    go_on: "Тестті жалғастыру",
    again: "Тестті қайта тапсыру",
    answered: Form("Берілген жауап: {}"),
    question: Form("{}-сұрақ (ең көбі {})"),
    result: "Соңғы нәтиже",
    level: Form("{}-деңгей (барлығы 8)"),
    bands: ["Бастапқы", "Орта", "Жоғары", "Өте жоғары"],
    between: Form("Шын деңгей {}–{} аралығында. Мұндай болжам он жағдайдың тоғызында дұрыс шығады."),
    honest: "Бұл — жауаптарға сүйенген болжам, сертификат емес. Сұрақтың қиындығын авторы белгілеген, ол көп адамның жауабымен тексерілмеген; кездейсоқ табылған жауап та есепке кіреді.",
    met: Form(
        "Бұрын кездескен сұрақ: {}\u{a0}/\u{a0}{}. Сондықтан деңгей шын мәніндегіден сәл жоғары көрінуі мүмкін.",
    ),
    areas: "Салалар бойынша",
    area_names: [
        "Ақпарат іздеу және бағалау",
        "Қарым-қатынас және бірлескен жұмыс",
        "Цифрлық мазмұн жасау",
        "Қауіпсіздік пен саулық",
        "Мәселе шешу",
    ],
    right_of: Form("Дұрыс жауап: {}\u{a0}/\u{a0}{}"),
    begin_with: "Осыдан бастаған дұрыс",
    since_first: "Алғашқы тесттен бері",
    from_to: Form("Алғашқы тест: {}-деңгей. Соңғы тест: {}-деңгей."),
    verdicts: [
        "Деңгейдің өскені өте ықтимал.",
        "Айырмашылық кездейсоқ болуы мүмкін: мұндай қысқа тест бір-екі деңгейден аз өзгерісті анық көрсете алмайды.",
        "Бұл жолы деңгей төменірек шықты. Шаршағанда да солай болады: қайталап алып, кейін тағы тапсырып көруге болады.",
    ],
    known: "Нәтиже жақсырақ. Бірақ соңғы тесттің көп сұрағы сабақта түсіндірілген болатын, сондықтан бұл жауапты есте сақтау ғана болуы да мүмкін.",
    all: "Барлық тест",
    date: "Күні",
    level_of_date: "Деңгей",
    likely: "Болжам аралығы",
};

#[cfg(feature = "authoring")]
const KK_SIZ: LevelTest = LevelTest {
    about: "Ең көбі 18 сұрақ, 10–15 минут. Келесі сұрақтың оңай не қиын болуы алдыңғы жауаптарыңызға байланысты. Кейбірі қиын болса, уайымдамаңыз: бәрін ешкім білмейді.",
    rules: [
        "Тест кезінде кеңес те, түсіндірме де берілмейді: әйтпесе екі нәтижені салыстыру мүмкін болмайды.",
        "Үзіліс жасауға болады: тест екі сағат ішінде тоқтаған жерінен жалғасады. Жауаптарыңыз осы құрылғыда ғана сақталады.",
        "Келесі жолы басқа сұрақтар келеді. Сонда жаттығудың не бергені көрінеді.",
    ],
    ..KK
};

#[cfg(feature = "authoring")]
const RU: LevelTest = LevelTest {
    title: "Тест уровня",
    about: "Не больше 18 вопросов, 10–15 минут. Лёгким или трудным будет следующий вопрос, зависит от прошлых ответов. Если что-то трудно, не переживай: всего не знает никто.",
    rules: [
        "Во время теста нет ни подсказок, ни объяснений: иначе два результата не сравнить.",
        "Можно прерваться: в течение двух часов тест продолжится с того же места. Ответы хранятся только на этом устройстве.",
        "В следующий раз будут другие вопросы. Так будет видно, что дали занятия.",
    ],
    begin: "Начать тест",
    go_on: "Продолжить тест",
    again: "Пройти тест ещё раз",
    answered: Form("Дано ответов: {}"),
    question: Form("Вопрос {} (не больше {})"),
    result: "Последний результат",
    level: Form("Уровень {} из 8"),
    bands: ["Базовый", "Средний", "Высокий", "Очень высокий"],
    between: Form("Настоящий уровень — от {} до {}. Такая оценка верна в девяти случаях из десяти."),
    honest: "Это оценка по ответам, а не сертификат. Сложность вопроса определил его автор, на множестве людей её не измеряли; засчитан и угаданный ответ.",
    met: Form("Знакомых вопросов: {} из {}. Поэтому уровень может выглядеть немного выше настоящего."),
    areas: "По областям",
    area_names: [
        "Поиск и оценка информации",
        "Общение и совместная работа",
        "Создание цифрового контента",
        "Безопасность и благополучие",
        "Решение проблем",
    ],
    right_of: Form("Верных ответов: {} из {}"),
    begin_with: "Начать лучше с этого",
    since_first: "С первого теста",
    from_to: Form("Первый тест: уровень {}. Последний тест: уровень {}."),
    verdicts: [
        "Уровень, скорее всего, вырос.",
        "Разница может быть случайной: такой короткий тест не замечает изменений меньше одного-двух уровней.",
        "На этот раз уровень ниже. Так бывает и от усталости: можно повторить пройденное и позже пройти тест ещё раз.",
    ],
    known: "Результат лучше. Но многие вопросы последнего теста уже объяснялись в уроках, так что, возможно, это только память.",
    all: "Все тесты",
    date: "Дата",
    level_of_date: "Уровень",
    likely: "Возможный уровень",
};

#[cfg(feature = "authoring")]
const RU_VY: LevelTest = LevelTest {
    about: "Не больше 18 вопросов, 10–15 минут. Лёгким или трудным будет следующий вопрос, зависит от прошлых ответов. Если что-то трудно, не переживайте: всего не знает никто.",
    ..RU
};

#[cfg(feature = "authoring")]
const EN: LevelTest = LevelTest {
    title: "Level test",
    about: "At most 18 questions, 10 to 15 minutes. Whether the next question is easy or hard depends on the answers so far. Do not worry when one is hard: nobody knows everything.",
    rules: [
        "During the test there are no hints and no explanations: otherwise two results could not be compared.",
        "A break is fine: for two hours the test goes on where it was left. The answers stay on this device.",
        "Next time there are other questions. That way you see what practice has done.",
    ],
    begin: "Begin the test",
    go_on: "Go on with the test",
    again: "Take the test again",
    answered: Form("Answers given: {}"),
    question: Form("Question {} (at most {})"),
    result: "Latest result",
    level: Form("Level {} of 8"),
    bands: ["Basic", "Intermediate", "Advanced", "Highly advanced"],
    between: Form("The true level is between {} and {}. Such an estimate is right nine times out of ten."),
    honest: "This is an estimate from the answers, not a certificate. How hard a question is was judged by its author, not measured on many people, and a lucky guess counts as well.",
    met: Form("Questions met before: {} of {}. So the level may look a little higher than it is."),
    areas: "By area",
    area_names: [
        "Finding and judging information",
        "Communicating and working together",
        "Creating digital content",
        "Safety and wellbeing",
        "Solving problems",
    ],
    right_of: Form("Right answers: {} of {}"),
    begin_with: "A good place to begin",
    since_first: "Since the first test",
    from_to: Form("First test: level {}. Latest test: level {}."),
    verdicts: [
        "The level has very probably risen.",
        "The difference may be chance: a test as short as this does not see changes of less than one or two levels.",
        "The level is lower this time. Being tired can do that: review, and take the test again later.",
    ],
    known: "The result is better. But many questions of the last test had been explained in lessons, so it may be no more than memory.",
    all: "All tests",
    date: "Date",
    level_of_date: "Level",
    likely: "Likely range",
};

#[cfg(all(test, feature = "authoring"))]
mod tests {
    use super::*;
    use crate::domain::measure::placement::MOST;

    #[test]
    fn the_page_promises_what_the_test_keeps() {
        for words in ALL {
            assert!(words.about.contains(&MOST.to_string()), "{}", words.about);
        }
    }
}
