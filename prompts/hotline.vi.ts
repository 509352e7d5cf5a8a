/** What a card of a call says that is no answer from the record; read aloud by whoever answers. */
export const hotlineVi = {
  dossier: {
    title: 'Người gọi vừa đọc mã hồ sơ',
    say: 'Xin cho biết bốn số cuối điện thoại hoặc số căn cước của người đứng tên hồ sơ.',
  },
};
