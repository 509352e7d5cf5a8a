/** How people say that a paper is gone, apart by |: lost, stolen, burnt or carried off by a flood. */
export const lost = `bị mất | đánh mất | làm mất | mất tiêu | mất luôn | làm rơi | làm rớt | đánh rơi
  | đánh rớt | bị rơi | bị rớt | rớt mất | rơi mất | rơi đâu | rớt đâu | thất lạc | lạc mất | để quên | bỏ quên
  | mất ví | mất bóp | mất cặp | mất túi | mất giỏ | rớt ví | rớt bóp | rơi ví | rơi bóp | mất cắp | mất trộm | bị trộm | trộm lấy | kẻ gian lấy | lấy mất | lấy cắp
  | bị cắp | bị cướp | bị giật | giật ví | giật túi | móc túi | móc ví | móc bóp | bị móc | bị cháy | cháy mất | cháy hết
  | cháy theo | cháy rồi | bị trôi | trôi mất | trôi hết | trôi theo | cuốn trôi | cuốn mất | lũ cuốn | lụt cuốn
  | nước cuốn | nhà cháy | cháy nhà | tìm không ra | tìm không thấy | kiếm không ra | kiếm không thấy
  | không tìm thấy | không thấy đâu | mất không còn | nát không còn | hết không còn | không còn gì nữa | cấp lại`;
