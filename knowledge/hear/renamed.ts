import { createPhraseBook, matchPhrases, type Said } from '#knowledge/match-phrases.ts';

/** A thing that was called by its former name, and what it is called now; both as they are said back. */
export type Renamed = { readonly said: string; readonly now: string };

/**
 * Former names in use: căn cước since the law of 2023, residence without books since 2023, the units of two levels
 * since 01-7-2025 and the offices merged in that year.
 */
const formerNames = read(`
chứng minh nhân dân | thẻ căn cước | cmnd, cmt, cmtnd, chứng minh nhân dân, giấy chứng minh nhân dân, chứng minh thư, chứng minh thư nhân dân, giấy chứng minh
căn cước công dân | thẻ căn cước | cccd, căn cước công dân, thẻ căn cước công dân
sổ hộ khẩu | thông tin về cư trú trong cơ sở dữ liệu | shk, sổ hộ khẩu, sổ hk, hộ khẩu giấy, quyển hộ khẩu
sổ tạm trú | thông tin về cư trú trong cơ sở dữ liệu | sổ tạm trú, kt3
Sở Lao động - Thương binh và Xã hội | Sở Nội vụ (lao động, người có công) hoặc Sở Y tế (bảo trợ xã hội, trẻ em) | sở lđtbxh, sở ldtbxh, sở lao động, sở lao động thương binh xã hội, sở lao động thương binh và xã hội, sở thương binh xã hội
Phòng Lao động - Thương binh và Xã hội | Phòng Văn hoá - Xã hội cấp xã | phòng lđtbxh, phòng ldtbxh, phòng lao động, phòng thương binh xã hội, phòng lao động thương binh xã hội, phòng lao động thương binh và xã hội
Sở Kế hoạch và Đầu tư | Sở Tài chính | sở khđt, sở khdt, sở kế hoạch đầu tư, sở kế hoạch và đầu tư
Sở Giao thông vận tải | Sở Xây dựng, riêng giấy phép lái xe là Công an tỉnh | sở gtvt, sở giao thông, sở giao thông vận tải
Sở Tài nguyên và Môi trường | Sở Nông nghiệp và Môi trường | sở tnmt, sở tài nguyên môi trường, sở tài nguyên và môi trường, sở tài nguyên
Sở Thông tin và Truyền thông | Sở Khoa học và Công nghệ | sở tttt, sở thông tin truyền thông, sở thông tin và truyền thông
Uỷ ban nhân dân huyện | Uỷ ban nhân dân cấp xã hoặc cấp tỉnh | ubnd huyện, ub huyện, uỷ ban huyện, ủy ban nhân dân huyện, ubnd quận, ub quận, uỷ ban quận, ủy ban nhân dân quận, ubnd thị xã
Công an huyện | Công an cấp xã hoặc Công an tỉnh | ca huyện, công an huyện, ca quận, công an quận, công an thị xã
Chi nhánh Văn phòng đăng ký đất đai huyện | Văn phòng đăng ký đất đai và chi nhánh khu vực | vpđkđđ huyện, vpđk huyện, văn phòng đăng ký đất đai huyện
Bảo hiểm xã hội huyện | Bảo hiểm xã hội cơ sở | bhxh huyện, bảo hiểm xã hội huyện, bhxh quận, bảo hiểm xã hội quận
huyện, quận | xã, phường hoặc tỉnh | huyện, quận, quận huyện, cấp huyện, cấp quận, trên huyện, lên huyện
bằng lái hạng B2 | giấy phép lái xe hạng B | bằng b2, bằng lái b2, gplx b2, hạng b2
dịch vụ công mức độ 4 | dịch vụ công trực tuyến toàn trình | mức 4, mức độ 4, dịch vụ công mức 4
dịch vụ công mức độ 3 | dịch vụ công trực tuyến một phần | mức 3, mức độ 3, dịch vụ công mức 3
`);

const book = createPhraseBook(
  formerNames.flatMap(({ names, ...renamed }) => names.map((name) => [name, renamed] as const)),
);

/** Which things a question calls by their former names, each once. Read on the words as they were typed. */
export function spotRenamed(said: Said): readonly Renamed[] {
  return [...new Set(matchPhrases(book, said).map(({ value }) => value))];
}

function read(table: string): readonly (Renamed & { readonly names: readonly string[] })[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [said = '', now = '', names = ''] = line.split(' | ');
      return { said, now, names: names.split(', ') };
    });
}
