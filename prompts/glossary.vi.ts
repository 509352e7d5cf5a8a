/** A word of law that an answer may have to use, and what it means to whoever never heard it. */
export type LegalWord = {
  /** As it stands in a text, in lower case; both spellings where there are two. */
  readonly words: readonly string[];
  readonly meaning: string;
};

/** The words that keep most people from understanding come first: an answer explains few. The English twin is typed by this file. */
export const glossaryVi = {
  title: 'Nghĩa của từ',
  explained: (word: string, meaning: string) => `${word}: ${meaning}.`,
  words: {
    interlinked: {
      words: ['liên thông'],
      meaning: 'nộp một lần, các cơ quan tự chuyển hồ sơ cho nhau',
    },
    landChange: {
      words: ['đăng ký biến động'],
      meaning: 'ghi lại thay đổi về chủ, diện tích hay thông tin trên sổ đỏ',
    },
    criminalRecord: {
      words: ['lý lịch tư pháp'],
      meaning: 'giấy cho biết một người có án tích hay không',
    },
    extract: {
      words: ['trích lục'],
      meaning: 'bản ghi lại thông tin lấy từ sổ của cơ quan nhà nước',
    },
    authorise: {
      words: ['ủy quyền', 'uỷ quyền'],
      meaning: 'nhờ người khác làm thay, có giấy ghi rõ việc nhờ',
    },
    guardian: {
      words: ['giám hộ'],
      meaning: 'thay cha mẹ chăm lo, quyết định cho người chưa tự lo được',
    },
    certify: {
      words: ['chứng thực'],
      meaning: 'cơ quan xác nhận bản sao đúng bản chính, hoặc chữ ký đúng là của người ký',
    },
    notarise: {
      words: ['công chứng'],
      meaning: 'công chứng viên xác nhận hợp đồng, giấy tờ là thật và đúng luật',
    },
    personalNumber: {
      words: ['số định danh cá nhân'],
      meaning: 'dãy số in trên thẻ căn cước',
    },
  } satisfies Readonly<Record<string, LegalWord>>,
};
