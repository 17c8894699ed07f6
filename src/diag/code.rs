//! The closed list of codes.

use std::fmt;

use super::Severity::{self, Error, Warning};

macro_rules! codes {
    ($($variant:ident $text:literal $severity:ident $title:literal,)+) => {
        /// The kind of a problem; its text never changes its meaning.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $title] $variant,)+
        }

        impl Code {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The text that stands in output and documentation, such as `S001`.
            pub fn text(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }

            /// What the code stands for, in a few words.
            pub fn title(self) -> &'static str {
                match self {
                    $(Self::$variant => $title,)+
                }
            }

            /// How bad it is.
            pub fn severity(self) -> Severity {
                match self {
                    $(Self::$variant => $severity,)+
                }
            }
        }
    };
}

codes! {
    // F: files and folders, before any YAML is read
    FolderUnreadable "F001" Error "A folder cannot be read",
    FileUnreadable "F002" Error "A file cannot be read",
    NoFiles "F003" Error "A folder holds no YAML file",
    NotUtf8 "F004" Error "A file is not UTF-8 text",
    ControlCharacter "F005" Error "A control character stands in a text",
    LongLine "F006" Error "A line is far too long",
    // Y: YAML itself
    Syntax "Y001" Error "The YAML is malformed",
    TabIndent "Y002" Error "A tab is used for indentation",
    EmptyFile "Y003" Error "A file is empty",
    SeveralDocuments "Y004" Error "A file holds several documents",
    TooDeep "Y005" Error "Lists and mappings are nested too deeply",
    AliasBomb "Y006" Error "Aliases expand to too much",
    CustomTag "Y007" Error "A YAML tag is not supported",
    TooManyValues "Y008" Error "A file holds too many values",
    // S: the shape of fields and values, the same in every kind of file
    UnknownField "S001" Error "A field is not known",
    MissingField "S002" Error "A field is missing",
    DuplicateField "S003" Error "A field is given twice",
    WrongType "S004" Error "A value has the wrong type",
    EmptyValue "S005" Error "A field has no value",
    UnknownWord "S006" Error "A word is not one of the accepted ones",
    BadId "S007" Error "An id has the wrong form",
    BlankText "S008" Error "A text is blank",
    LongText "S009" Error "A text is too long",
    OutOfRange "S010" Error "A number is out of range",
    BadBounds "S011" Error "A range is malformed",
    UnsupportedMarkdown "S012" Error "A Markdown construct is not supported",
    UnsupportedFormat "S013" Error "The format number is not known",
    RepeatedItem "S014" Error "A list names something twice",
    EmptyList "S015" Error "A list is empty",
    SeveralLines "S016" Error "A text must stand on one line",
    BadDay "S017" Error "A date is no day of the calendar",
    MarkdownDoubt "S020" Warning "Markdown changes a text, which may not be meant",
    CutByComment "S021" Warning "A comment cuts a text off",
    Unprintable "S022" Warning "The PDF cannot show a character",
    // B: bank.yaml and the bank as a whole
    NoBankFile "B001" Error "The folder has no bank.yaml",
    BadScale "B002" Error "The rating scale is not consecutive or has too few or too many levels",
    DuplicateName "B003" Error "A topic is declared in two areas",
    UnknownName "B004" Error "A name is not declared",
    NoQuestions "B005" Error "The bank has no question",
    TooManyNames "B006" Error "The bank declares too many names",
    UnusedName "B007" Warning "A declared name is used by no question",
    CompetenciesTwice "B008" Error "Competencies are declared in bank.yaml and in rubric.yaml",
    RubricVersion "B009" Error "The versions of the rubric are out of order",
    BadLanguage "B010" Error "The language of the bank is no language tag",
    // Q: questions
    DuplicateQuestion "Q001" Error "Two questions have the same id",
    LevelOrLevels "Q002" Error "A question has both `level` and `levels`, or neither",
    MissingAnchor "Q003" Error "A level of the scale has no anchor",
    UnknownAnchor "Q004" Error "An anchor or a sample is for a level the scale does not have",
    OwnEnemy "Q005" Error "A question is its own enemy",
    UnknownQuestion "Q006" Error "A question of this id does not exist",
    BadReference "Q007" Error "A reference is neither a web address nor plain text",
    LongCodeLine "Q008" Warning "A line of code will be broken on paper",
    MissingSample "Q009" Error "A level of the scale has no sample answer",
    DuplicateSamples "Q010" Error "A question has two sets of sample answers",
    SolutionOfNone "Q011" Warning "A solution belongs to no question",
    // P: profiles
    ProfileId "P001" Error "A profile's id differs from its file name",
    NoTimeLeft "P002" Error "Opening and closing leave no time for questions",
    DuplicatePart "P003" Error "Two sections or rules have the same id",
    BadPicks "P004" Error "The picks of a section are not usable",
    IdleRule "P005" Error "A rule bounds neither a count nor minutes",
    DuplicateWeight "P006" Error "A competency is weighted twice",
    DuplicateProfile "P007" Error "Two profiles have the same id",
    CompetencyFilterTwice "P008" Error "A section names competencies twice",
    BadCeiling "P009" Error "The ceiling on exposure is not a share",
    NoQuestion "P010" Error "A profile asks for no question",
    TooManySections "P011" Error "A profile has too many sections",
    // R: loops and their rounds
    LoopId "R001" Error "A loop's id differs from its file name",
    RoundCount "R002" Error "A loop has too few or too many rounds",
    DuplicateRound "R003" Error "Two rounds have the same id",
    UnknownProfile "R004" Error "A round names a profile that does not exist",
    ShortSlot "R005" Error "A round's slot is shorter than its interview",
    UncoveredPanel "R006" Error "No round stands for an area of the panel",
    SeenByTooMany "R007" Error "More rounds are asked for than the loop has",
    IdleSeenBy "R008" Error "A loop bounds competencies that it does not name",
    DuplicateLoop "R009" Error "Two loops have the same id",
    // U: the ledger, which records the use of kits
    LedgerLine "U001" Error "A line of the ledger is no record",
    TornLine "U002" Error "The last line of a ledger file is torn",
    ConflictMarker "U003" Error "A merge conflict is left in a ledger file",
    LedgerDate "U004" Error "A record's date is no day of the calendar",
    OtherMonth "U005" Error "A record stands in the file of another month",
    LedgerFileName "U006" Error "A ledger file is not named after a month",
    LedgerText "U007" Error "A text of a record cannot be used",
    LongLedgerLine "U008" Error "A line of the ledger is far too long",
    TooManyRecords "U009" Error "A ledger file holds too many records",
    // T: score sheets, which readers of a practice packet fill in
    NoSheet "T001" Error "A file is no score sheet",
    NoColumn "T002" Error "A score sheet lacks a column",
    OtherPacket "T003" Error "A score sheet is of another packet",
    NoAnswer "T004" Error "A score is for no answer of the packet",
    NoScore "T005" Error "A score is no level of the scale",
    ScoredTwice "T006" Error "An answer is scored twice",
    NothingScored "T007" Error "A score sheet holds no score",
    DuplicateColumn "T008" Error "A score sheet has two columns of one name",
    NoFingerprint "T009" Error "A row of a score sheet has no fingerprint",
    OtherQuestion "T010" Error "A row of a score sheet names another question",
    // L: lints, which `bank check` reports and a question can silence
    IdleSilence "L000" Warning "A silenced lint finds nothing",
    SimilarAnchors "L001" Warning "Two anchors of a question are nearly the same",
    VagueAnchor "L002" Warning "An anchor says nothing that can be observed",
    SharedAnchor "L003" Warning "Two questions have the same anchor",
    SimilarPrompts "L004" Warning "Two prompts are nearly the same",
    LongPrompt "L005" Warning "A prompt is too long for its minutes",
    TellingFollowUp "L006" Warning "A follow-up gives an anchor away",
    LesserTop "L007" Warning "The highest anchor asks less than the one below it",
    Wording "L008" Warning "A word leaves someone out",
    Placeholder "L030" Warning "A text is still to be written",
    SamePrompt "L031" Warning "Two questions have the same prompt",
    TellingPrompt "L032" Warning "A prompt tells another question's answer",
}

impl Code {
    /// The lints that a question can silence.
    pub fn lints() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|code| *code > Self::IdleSilence)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text())
    }
}

impl serde::Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text())
    }
}
